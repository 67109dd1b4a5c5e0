"""`reportlint annotate` as a user runs it."""

from pathlib import Path

import docx as python_docx
import pytest
from samples import POOR


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "甲.txt"
    path.write_text(POOR, encoding="utf-8")
    return path


def test_one_report(reportlint, report):
    done = reportlint("annotate", "甲.txt", "--ignore", "TXT")
    assert done.returncode == 0, done.stderr.decode()
    found = list(python_docx.Document(report.with_name("甲.审阅.docx")).comments)
    assert done.stdout.decode() == f"甲.txt → 甲.审阅.docx：{len(found) - 1} 条意见\n"
    assert found[0].text.startswith("总评：")
    again = report.with_name("甲.审阅.docx").read_bytes()
    reportlint("annotate", "甲.审阅.docx", "--in-place", "--quiet", "--ignore", "TXT")
    assert report.with_name("甲.审阅.docx").read_bytes() == again


def test_a_folder(reportlint, report):
    (report.parent / "坏.docx").write_bytes(b"PK\x03\x04")
    done = reportlint("annotate", ".", "-o", "审阅稿")
    assert done.returncode == 2
    assert done.stdout.decode().endswith("批注了 1 份，1 份没有批注\n")
    assert done.stderr.decode() == "坏.docx：文件已损坏，无法打开，请用 Word 或 WPS 打开后重新保存\n"
    assert [path.name for path in (report.parent / "审阅稿").iterdir()] == ["甲.txt.docx"]


def test_the_original_is_spared_unless_asked(reportlint, report):
    reportlint("annotate", "甲.txt", "-o", "乙.docx")
    before = (report.parent / "乙.docx").read_bytes()
    done = reportlint("annotate", "乙.docx", "-o", "乙.docx", "--select", "STR")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "错误：乙.docx：会盖掉原件，请换个输出；确要写回原件，请用 --in-place\n"
    assert (report.parent / "乙.docx").read_bytes() == before
    assert reportlint("annotate", "乙.docx", "--in-place", "-o", "丙.docx").returncode == 2
