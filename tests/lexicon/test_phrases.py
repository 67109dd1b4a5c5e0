import pytest

from reportlint import resources
from reportlint.lexicon.files import DictionaryError
from reportlint.lexicon.phrases import phrase_dictionary, read_phrases
from reportlint.parsing.phrases import find_phrases
from reportlint.text import Span


def found(family: str, text: str) -> list[str]:
    return [match.span.of(text) for match in find_phrases(text, Span(0, len(text)), phrase_dictionary(family))]


@pytest.mark.parametrize(
    "text",
    [
        "要有时不我待的紧迫感",
        "所有的窗口都已开放",
        "开展个别谈话四十人次",
        "走访少数民族群众",
        "习近平总书记指出",
        "拆除湖边3个别墅围挡",
        "通知各种植户领取种苗",
        "大部分路段已经通车",
        "依法告知行政相对人",
        "与上年同期比较增长",
        "不定期抽查台账",
        "抓住领导干部这个“关键少数”",
    ],
)
def test_right_uses_stay_silent(text):
    assert found("vague", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("个别党员干部仍不担当", ["个别党员干部"]),
        ("个别党员干部作风漂浮", ["个别党员"]),
        ("少数干部得过且过，有的干部推诿", ["少数干部", "有的干部"]),
        ("窗口有时没人", ["有时"]),
        ("在一定程度上影响了进度", ["在一定程度上"]),
        ("部分乡镇报送材料拖延", ["部分乡镇"]),
        ("服务水平还有待进一步提升", ["还有待进一步提升"]),
    ],
)
def test_vague_words_are_found_whole(text, expected):
    assert found("vague", text) == expected


@pytest.mark.parametrize(
    "family", ["vague", "claims", "activity", "support", "slogans", "openers", "problem-writing", "reasons"]
)
def test_every_entry_finds_its_own_example(family):
    dictionary = phrase_dictionary(family)
    for phrase in read_phrases(resources.dictionaries() / f"{family}.toml"):
        text = phrase.example
        matches = find_phrases(text, Span(0, len(text)), dictionary)
        assert any(match.phrase.example == text for match in matches), text


def test_units_own_file_is_added(tmp_path):
    own = tmp_path / "本单位.toml"
    own.write_text('[[phrase]]\nforms = ["差不离"]\nclass = "degree"\nexample = "进度差不离"\n', encoding="utf-8")
    text = "工程进度差不离"
    matches = list(find_phrases(text, Span(0, len(text)), phrase_dictionary("vague", (own,))))
    assert [match.span.of(text) for match in matches] == ["差不离"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[[phrase]]\nform = ['甲']", "没有“form”这个键"),
        ("[[phrase]]\nclass = 'who'", "缺少 forms"),
        ("[[phrase]]\nforms = ['甲*']", "forms 应为文字列表"),
        ("[[phrase]]\nforms = ['甲']\nclass = 3", "class 应为文字"),
        ("phrase = ", "不是可用的词典文件"),
        ("phrase = 3", "词条应写成"),
    ],
)
def test_a_wrong_file_is_named_with_its_entry(tmp_path, content, message):
    own = tmp_path / "坏.toml"
    own.write_text(content, encoding="utf-8")
    with pytest.raises(DictionaryError, match=r"坏\.toml") as raised:
        phrase_dictionary("vague", (own,))
    assert message in str(raised.value)
