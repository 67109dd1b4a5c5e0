"""The cache as a user meets it."""

from samples import GOOD, POOR


def test_a_second_run_says_the_same(reportlint, tmp_path):
    (tmp_path / "甲.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "乙.txt").write_text(POOR, encoding="utf-8")
    first, second, without = reportlint("check"), reportlint("check"), reportlint("check", "--no-cache")
    assert (
        (first.returncode, first.stdout) == (second.returncode, second.stdout) == (without.returncode, without.stdout)
    )
    assert (tmp_path / ".reportlint_cache").is_dir()


def test_one_report_leaves_nothing_behind(reportlint, tmp_path):
    (tmp_path / "甲.txt").write_text(GOOD, encoding="utf-8")
    reportlint("check", "甲.txt")
    reportlint("check", "--no-cache", ".")
    assert [path.name for path in tmp_path.iterdir()] == ["甲.txt"]


def test_clean_removes_the_cache(reportlint, tmp_path):
    (tmp_path / "甲.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "乙.txt").write_text(POOR, encoding="utf-8")
    reportlint("check")
    assert "已删除" in reportlint("clean").stdout.decode()
    assert {path.name for path in tmp_path.iterdir()} == {"甲.txt", "乙.txt"}
    assert "没有缓存" in reportlint("clean").stdout.decode()
