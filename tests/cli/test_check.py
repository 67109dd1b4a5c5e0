"""The command line as a user runs it."""

import json
import subprocess
import sys

import pytest
from samples import GOOD, POOR

WEEKLY = """水文站周报
一、本周完成
校核水尺14处，更换浮子3个，上报水情218次，全部在规定的30分钟内完成，没有一次迟报、漏报。
二、下周计划
由测验组负责，周五前校核余下3处水尺，并把大坪、沙湾2个站的备用电池全部换新，换下的电池当天送回库房。
"""


def write(folder, name: str, text: str = GOOD, encoding: str = "utf-8"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def lines(data: bytes) -> list[str]:
    return data.decode().splitlines()


def test_a_good_report_passes(reportlint, tmp_path):
    write(tmp_path, "甲.txt")
    done = reportlint("check", "甲.txt")
    assert done.returncode == 0, done.stdout.decode()
    assert "通过" in done.stdout.decode()
    assert done.stderr == b""


def test_a_poor_report_fails_and_says_what_to_do(reportlint, tmp_path):
    write(tmp_path, "乙.txt", POOR)
    done = reportlint("check", "乙.txt")
    output = done.stdout.decode()
    assert done.returncode == 1
    for words in ("退回修改", "个别干部", "工作和成效部分没有一个数据", "措施都没有写由谁负责"):
        assert words in output


def test_what_cannot_be_read_is_said_and_the_rest_is_reviewed(reportlint, tmp_path):
    write(tmp_path, "甲.txt")
    (tmp_path / "丙.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    done = reportlint("check", "--output-format", "concise", "甲.txt", "丙.doc", "没有.txt")
    output = lines(done.stdout)
    assert done.returncode == 2
    assert any("丙.doc" in line and "错误" in line for line in output)
    assert any("没有.txt" in line and "不存在" in line for line in output)
    assert b"Traceback" not in done.stdout + done.stderr


def test_a_folder_is_listed_worst_first(reportlint, tmp_path):
    write(tmp_path, "卷/优.txt")
    write(tmp_path, "卷/差.txt", POOR)
    write(tmp_path, "卷/.隐藏.txt", POOR)
    write(tmp_path, "卷/~$差.docx", POOR)
    write(tmp_path, "卷/图.png", "不是报告")
    output = reportlint("check", "卷").stdout.decode()
    assert output.index("差.txt") < output.index("优.txt")
    for name in ("隐藏", "~$", "图.png"):
        assert name not in output


def test_standard_input(reportlint):
    done = reportlint("check", "-", "--stdin-filename", "草稿.txt", "--output-format", "concise", stdin=POOR.encode())
    assert done.returncode == 1
    assert any(line.startswith("草稿.txt:2:") for line in lines(done.stdout))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_every_encoding_gets_the_same_findings(reportlint, tmp_path, encoding):
    write(tmp_path, "乙.txt", POOR, encoding)
    data = json.loads(reportlint("check", "乙.txt", "--output-format", "json").stdout)
    findings = data["files"][0]["review"]["findings"]
    assert ("VAG001", "个别干部") in {(finding["code"], finding["quote"]) for finding in findings}


def test_json_has_a_review_or_an_error_for_each_file(reportlint, tmp_path):
    write(tmp_path, "甲.txt")
    (tmp_path / "空.docx").write_bytes(b"PK\x03\x04 broken")
    done = reportlint("check", ".", "--output-format", "json")
    data = json.loads(done.stdout)
    assert done.returncode == 2
    assert data["version"] == 1
    assert [("review" in file, "error" in file) for file in data["files"]] == [(True, False), (False, True)]


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 1),
        (("--exit-zero",), 0),
        (("--fail-on", "never"), 0),
        (("--ignore", "QTY001"), 0),
        (("--ignore", "QTY001", "--fail-on", "warning"), 1),
        (("--select", "PLN"), 0),
        (("--select", "PLN,QTY001"), 1),
    ],
)
def test_what_fails_can_be_chosen(reportlint, tmp_path, options, status):
    write(tmp_path, "乙.txt", POOR)
    assert reportlint("check", "乙.txt", *options).returncode == status


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--select", "XYZ"), "XYZ"),
        (("--report-type", "novel"), "novel"),
        (("--config", "没有.toml"), "没有.toml"),
    ],
)
def test_a_wrong_argument_is_one_line(reportlint, tmp_path, arguments, words):
    write(tmp_path, "甲.txt")
    done = reportlint("check", "甲.txt", *arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert len(lines(done.stderr)) == 1
    assert words in done.stderr.decode()


def test_a_wrong_configuration_is_one_line_and_isolated_ignores_it(reportlint, tmp_path):
    write(tmp_path, "甲.txt")
    write(tmp_path, "reportlint.toml", "selct = []")
    done = reportlint("check", "甲.txt")
    assert done.returncode == 2
    assert len(lines(done.stderr)) == 1
    assert "reportlint.toml：selct" in done.stderr.decode()
    assert reportlint("check", "甲.txt", "--isolated").returncode == 0


def test_own_report_type_and_own_phrases(reportlint, tmp_path):
    write(tmp_path, "周报.txt", WEEKLY)
    write(
        tmp_path,
        "甲.txt",
        GOOD.replace("柳湾村3处雨污合流口汛期冒溢，今年6月被群众投诉5次", "排水差不离不行，管得松垮"),
    )
    write(tmp_path, "本单位.toml", '[[phrase]]\nforms = ["差不离"]\nclass = "degree"\nexample = "进度差不离"\n')
    write(
        tmp_path,
        "reportlint.toml",
        '[dictionaries]\nvague = ["本单位.toml"]\n[[report-types]]\nname = "weekly"\ntitle = "周报"\ncues = ["周报"]\n'
        'required = ["work", "plan"]\nheadings = { work = ["本周完成"], plan = ["下周计划"] }\n',
    )
    data = json.loads(reportlint("check", "周报.txt", "--output-format", "json").stdout)["files"][0]["review"]
    assert data["type"] == {"name": "weekly", "title": "周报"}
    assert data["verdict"] == "pass"
    assert [section["roles"] for section in data["sections"]] == [["work"], ["plan"]]


def test_quiet_prints_findings_only(reportlint, tmp_path):
    write(tmp_path, "甲.txt")
    write(tmp_path, "乙.txt", POOR)
    output = lines(reportlint("check", ".", "--quiet").stdout)
    assert output
    assert all(line.startswith("乙.txt:") for line in output)


def test_a_gbk_console_shows_what_it_can(reportlint, tmp_path):
    write(tmp_path, "乙.txt", POOR.replace("个别干部", "个别干部𠮷🙂✓"))
    done = reportlint("check", "乙.txt", PYTHONUTF8="0", PYTHONIOENCODING="gbk")
    assert done.returncode == 1
    assert "个别干部" in done.stdout.decode("gbk")
    assert b"Traceback" not in done.stderr


def test_a_check_never_loads_what_only_training_needs(tmp_path):
    path = write(tmp_path, "乙.txt", POOR)
    code = f"import sys, reportlint; reportlint.review({str(path)!r}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert loaded.isdisjoint({"sklearn", "numpy", "scipy", "docx", "jinja2", "pydantic"})


def test_explain_and_rules(reportlint):
    listed = reportlint("rules").stdout.decode()
    assert "VAG001" in listed
    told = reportlint("explain", "VAG001").stdout.decode()
    assert told == reportlint("explain", "vague-problem").stdout.decode()
    for words in ("为什么", "怎么改", "依据", "⟦个别干部⟧"):
        assert words in told
    assert reportlint("explain", "VAG999").returncode == 2


def test_completion_can_be_shown(reportlint):
    done = reportlint("--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert done.returncode == 0
    assert "reportlint" in done.stdout.decode()
