"""Folders compared file by file."""

import shutil

import pytest
from copied_reports import folder

from reportlint.batch import find_files
from reportlint.batch.comparison import compare_files, compare_years, pair_files, quote_pairs
from reportlint.config import Config, Settings
from reportlint.finding import Failure

ISOLATED = Settings(Config())


@pytest.fixture
def planted(tmp_path):
    texts, pairs = folder(16, 3, seed=13)
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path, pairs


@pytest.mark.parametrize("jobs", [1, 2])
def test_copies_among_files_whatever_the_number_of_workers(planted, jobs):
    place, pairs = planted
    (place / "坏.docx").write_bytes(b"PK\x03\x04")
    comparison, failures = compare_files(find_files([place], ISOLATED), ISOLATED, 0.2, jobs)
    names = [path.name for path in comparison.paths]
    assert {(names[pair.one], names[pair.other]) for pair in comparison.pairs} == pairs
    assert [failure.path.name for failure in failures] == ["坏.docx"]


def test_the_words_are_those_of_the_files(planted):
    place, pairs = planted
    comparison, _ = compare_files(find_files([place], ISOLATED), ISOLATED, 0.2)
    for quoted in quote_pairs(comparison, comparison.pairs, ISOLATED, 2):
        assert not isinstance(quoted, Failure)
        texts = [comparison.paths[index].read_text(encoding="utf-8") for index in (quoted.pair.one, quoted.pair.other)]
        assert quoted.passages
        for passage in quoted.passages:
            assert passage.one.words in texts[0]
            assert passage.other.words in texts[1]
    assert len(comparison.closest()) == len(pairs)


def test_a_file_that_has_gone_in_the_meantime_is_a_failure(planted):
    place, _ = planted
    comparison, _ = compare_files(find_files([place], ISOLATED), ISOLATED, 0.2)
    pair = comparison.pairs[0]
    comparison.paths[pair.other].unlink()
    (outcome,) = quote_pairs(comparison, [pair], ISOLATED)
    assert isinstance(outcome, Failure)


def test_a_copy_in_another_format_is_a_copy(tmp_path, checkout):
    report = next((checkout / "corpus" / "reports").glob("优_*.docx"))
    shutil.copy(report, tmp_path / "甲.docx")
    from reportlint.reading import read

    document = read(report)
    text = "\n".join(block.span.of(document.text) for block in document.blocks)
    (tmp_path / "乙.txt").write_text(text, encoding="utf-8")
    comparison, _ = compare_files(find_files([tmp_path], ISOLATED), ISOLATED, 0.2)
    assert comparison.reports[0].share > 0.9


def test_each_report_beside_last_years(tmp_path):
    texts, _ = folder(3, 0, seed=2)
    for year, names in (("2024", ["甲镇", "乙镇"]), ("2025", ["甲镇", "乙镇", "丙镇"])):
        (tmp_path / year).mkdir()
        for name, text in zip(names, texts.values(), strict=False):
            (tmp_path / year / f"{name}{year}年总结.txt").write_text(text, encoding="utf-8")
    (tmp_path / "2024" / "乙镇2024年总结.txt").write_bytes(b"PK\x03\x04")
    pairs, failures = pair_files(tmp_path / "2025", tmp_path / "2024", ISOLATED)
    alone, unreadable, same = compare_years(pairs, ISOLATED, 2)
    assert failures == []
    assert alone.last is None
    assert isinstance(unreadable, Failure)
    assert "去年的 乙镇2024年总结.txt 读不了" in unreadable.message
    assert not isinstance(same, Failure), same
    assert same.share == 1.0
