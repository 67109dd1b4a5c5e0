"""What a review depends on."""

import sys
from pathlib import Path

from reportlint.batch.keys import review_key
from reportlint.config import Config
from reportlint.limits import DEFAULT_LIMITS

PATH, DATA, CONFIG = Path("甲.txt"), b"abc", Config()


def test_what_changes_a_review_changes_its_key(tmp_path):
    own = tmp_path / "自己的.toml"
    own.write_text("x", encoding="utf-8")
    with_own = CONFIG._replace(dictionaries={"vague": (own,)})
    keys = {
        review_key(PATH, DATA, CONFIG),
        review_key(PATH, b"abd", CONFIG),
        review_key(Path("甲.md"), DATA, CONFIG),
        review_key(PATH, DATA, CONFIG._replace(ignore=("VAG",))),
        review_key(PATH, DATA, CONFIG._replace(report_type="work-summary")),
        review_key(PATH, DATA, CONFIG._replace(aspects=("一",))),
        review_key(PATH, DATA, CONFIG._replace(limits=DEFAULT_LIMITS._replace(pages=1))),
        review_key(PATH, DATA, with_own),
    }
    assert len(keys) == 8


def test_the_content_of_own_dictionaries_counts_not_their_names(tmp_path):
    one, other = tmp_path / "一.toml", tmp_path / "二.toml"
    one.write_text("x", encoding="utf-8")
    other.write_text("y", encoding="utf-8")
    keys = [review_key(PATH, DATA, CONFIG._replace(dictionaries={"vague": (path,)})) for path in (one, other)]
    assert keys[0] != keys[1]


def test_name_and_what_is_done_with_findings_do_not_count():
    assert review_key(PATH, DATA, CONFIG) == review_key(Path("卷/乙.txt"), DATA, CONFIG._replace(fail_on="never"))


def test_old_formats_depend_on_the_converter_that_is_here(monkeypatch):
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    keys = []
    for program in (sys.executable, ""):
        monkeypatch.setenv("REPORTLINT_SOFFICE", program)
        keys.append((review_key(PATH, data, CONFIG), review_key(PATH, DATA, CONFIG)))
    assert keys[0][0] != keys[1][0]
    assert keys[0][1] == keys[1][1]
