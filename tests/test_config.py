from pathlib import Path

import pytest

from reportlint.config import Config, ConfigError, PerFile, Settings, find_config, read_config
from reportlint.limits import MEGABYTE, Limits


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_nearest_file_upwards_holds(tmp_path):
    write(tmp_path / "reportlint.toml", 'ignore = ["QTY"]')
    write(tmp_path / "乡镇" / "pyproject.toml", "[project]\nname = 'x'\n")
    assert find_config(tmp_path / "乡镇" / "甲.txt").ignore == ("QTY",)
    write(tmp_path / "村" / "pyproject.toml", "[tool.reportlint]\nfail-on = 'note'\n")
    assert find_config(tmp_path / "村" / "甲.txt").fail_on == "note"


def test_everything_is_read(tmp_path):
    path = write(
        tmp_path / "reportlint.toml",
        """
        select = ["VAG"]
        least-characters = 60
        aspects = ["带头增强党性"]
        exclude = ["旧/"]
        [dictionaries]
        vague = ["本单位.toml"]
        [[report-types]]
        name = "weekly"
        title = "周报"
        cues = ["周报"]
        required = ["work", "plan"]
        headings = { work = ["本周完成"] }
        [limits]
        file-mb = 5
        seconds = 10
        [per-file."草稿/*"]
        ignore = ["STR"]
        report-type = "weekly"
        aspects = ["带头遵规守纪", "带头担当作为"]
        """,
    )
    config = read_config(path)
    assert config is not None
    assert config.dictionaries == {"vague": (tmp_path / "本单位.toml",)}
    assert config.report_types[0].headings == (("work", ("本周完成",)),)
    assert config.per_file == (PerFile("草稿/*", ("STR",), "weekly", ("带头遵规守纪", "带头担当作为")),)
    assert config.for_file(tmp_path / "草稿" / "甲.txt").report_type == "weekly"
    assert config.for_file(tmp_path / "甲.txt").report_type == ""
    assert config.for_file(tmp_path / "草稿" / "甲.txt").aspects == ("带头遵规守纪", "带头担当作为")
    assert config.for_file(tmp_path / "甲.txt").aspects == ("带头增强党性",)
    assert config.limits == Limits(file_bytes=5 * MEGABYTE, seconds=10)
    assert config.excludes(tmp_path / "旧" / "甲.txt")
    assert not config.excludes(tmp_path / "甲.txt")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("selct = []", "selct：没有这个键"),
        ("select = 'VAG'", "select：应为文字列表"),
        ("fail-on = 'fatal'", "fail-on：应为"),
        ("least-characters = -1", "least-characters：应为"),
        ("[[report-types]]\nname = 'x'", "report-types[1].title：必须写明"),
        ("[per-file.'a']\nfoo = 1", "per-file.a.foo：没有这个键"),
        ("aspects = '带头增强党性'", "aspects：应为文字列表"),
        ("[limits]\nseconds = 0", "limits.seconds：应大于 0"),
        ("[limits]\nhours = 1", "limits.hours：没有这个键"),
        ("select = [", "不是正确的 TOML"),
    ],
)
def test_a_wrong_key_is_one_line_with_file_and_key(tmp_path, content, message):
    path = write(tmp_path / "reportlint.toml", content)
    with pytest.raises(ConfigError) as raised:
        read_config(path)
    assert str(raised.value).startswith(f"{path}：")
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("select", "ignore", "code", "expected"),
    [
        ((), (), "VAG001", True),
        ((), ("VAG",), "VAG001", False),
        (("STR",), (), "VAG001", False),
        (("VAG001",), ("VAG",), "VAG001", True),
        (("VAG",), ("VAG001",), "VAG001", False),
    ],
)
def test_the_longer_beginning_decides(select, ignore, code, expected):
    assert Config(select=select, ignore=ignore).selects(code) is expected


def test_command_line_overrides_the_file(tmp_path):
    write(tmp_path / "reportlint.toml", 'fail-on = "note"\nignore = ["QTY"]')
    config = Settings(overrides={"fail_on": "never"}).of(tmp_path / "甲.txt")
    assert (config.fail_on, config.ignore) == ("never", ("QTY",))
