"""Archives of submissions."""

import io
import zipfile
from pathlib import Path

import pytest
from samples import GOOD

from reportlint.batch import find_files, review_file, review_files
from reportlint.config import Config, Settings
from reportlint.finding import Failure, Review

ISOLATED = Settings(Config())


def archive(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return path


def gbk_archive(path: Path, name: str, data: bytes) -> Path:
    """Write an archive as Windows does: the name in GBK and no word of it."""
    placeholder = "x" * len(name.encode("gbk"))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr(placeholder, data)
    path.write_bytes(buffer.getvalue().replace(placeholder.encode(), name.encode("gbk")))
    return path


def found_in(*paths: Path) -> list[str]:
    return [str(file.path if isinstance(file, Failure) else file) for file in find_files(paths, ISOLATED)]


def test_the_reports_in_an_archive_are_reviewed_like_files(tmp_path):
    members = {
        "镇/乙.txt": GOOD.encode(),
        "甲.txt": GOOD.encode("gbk"),
        "~$甲.docx": b"",
        "图.png": b"",
        ".藏/丙.txt": b"",
    }
    path = archive(tmp_path / "材料.zip", members)
    files = find_files([tmp_path], ISOLATED)
    assert files == [path / "甲.txt", path / "镇/乙.txt"]
    outcomes = list(review_files(files, ISOLATED, jobs=2))
    assert [outcome.path for outcome in outcomes] == files
    assert all(isinstance(outcome, Review) for outcome in outcomes)
    assert {file.name for file in tmp_path.iterdir()} == {"材料.zip"}


def test_names_that_windows_wrote_in_gbk_are_read(tmp_path):
    path = gbk_archive(tmp_path / "材料.zip", "县水利局总结.txt", GOOD.encode())
    assert find_files([path], ISOLATED) == [path / "县水利局总结.txt"]
    assert isinstance(review_file(path / "县水利局总结.txt", ISOLATED), Review)


def test_a_name_that_climbs_out_is_only_a_name(tmp_path):
    path = archive(tmp_path / "材料.zip", {"../../甲.txt": GOOD.encode(), "/etc/乙.txt": GOOD.encode()})
    assert found_in(path) == [str(path / "etc/乙.txt"), str(path / "甲.txt")]


def test_a_document_is_no_archive_whatever_its_suffix(tmp_path, checkout):
    assert find_files([checkout / "pyproject.toml"], ISOLATED) == [checkout / "pyproject.toml"]
    text = tmp_path / "其实是文本.zip"
    text.write_text(GOOD, encoding="utf-8")
    assert find_files([text], ISOLATED) == [text]
    assert isinstance(review_file(text, ISOLATED), Review)


def test_an_archive_without_reports_is_reported(tmp_path):
    path = archive(tmp_path / "空.zip", {"图.png": b""})
    assert find_files([path], ISOLATED) == [Failure(path, "压缩包里没有能审的报告")]


def test_an_archive_in_an_archive_is_reported(tmp_path):
    inner = archive(tmp_path / "里.zip", {"甲.txt": GOOD.encode()}).read_bytes()
    path = archive(tmp_path / "外.zip", {"里.zip": inner})
    (file,) = find_files([path], ISOLATED)
    assert isinstance(file, Path)
    outcome = review_file(file, ISOLATED)
    assert isinstance(outcome, Failure)
    assert "压缩包" in outcome.message


def test_a_bomb_is_refused(tmp_path):
    path = archive(tmp_path / "炸弹.zip", {"甲.txt": bytes(300_000_000)})
    (file,) = find_files([path], ISOLATED)
    assert isinstance(file, Path)
    outcome = review_file(file, ISOLATED)
    assert isinstance(outcome, Failure)
    assert "过大" in outcome.message


@pytest.mark.parametrize("cut", [4, 30, 100, -30, -10])
def test_a_damaged_archive_is_one_failure(tmp_path, cut):
    path = archive(tmp_path / "坏.zip", {"甲.txt": GOOD.encode()})
    path.write_bytes(path.read_bytes()[:cut])
    (file,) = find_files([path], ISOLATED)
    outcome = file if isinstance(file, Failure) else review_file(file, ISOLATED)
    assert isinstance(outcome, Failure)
    assert "程序出错" not in outcome.message


def test_a_damaged_member_costs_itself_only(tmp_path):
    path = archive(tmp_path / "材料.zip", {"甲.txt": GOOD.encode(), "乙.txt": GOOD.encode()})
    data = bytearray(path.read_bytes())
    data[60:90] = bytes(30)
    path.write_bytes(data)
    kinds = [type(outcome).__name__ for outcome in review_files(find_files([path], ISOLATED), ISOLATED)]
    assert sorted(kinds) == ["Failure", "Review"]


def test_a_member_that_is_not_there_is_said(tmp_path):
    path = archive(tmp_path / "材料.zip", {"甲.txt": GOOD.encode()})
    assert review_file(path / "乙.txt", ISOLATED) == Failure(path / "乙.txt", "文件不存在")
