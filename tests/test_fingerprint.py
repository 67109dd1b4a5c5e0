"""A finding is known again: after edits elsewhere, under another name, in another format."""

from pathlib import Path

from samples import POOR

from reportlint.batch import review_file
from reportlint.config import Config, Settings
from reportlint.finding import Review
from reportlint.fingerprint import fingerprints

ISOLATED = Settings(Config())


def known(data: str | bytes, name: str = "甲.txt") -> dict[str, str]:
    review = review_file(Path(name), ISOLATED, data.encode() if isinstance(data, str) else data)
    assert isinstance(review, Review)
    found = dict(zip(fingerprints(review), (finding.code for finding in review.findings), strict=True))
    assert len(found) == len(review.findings)
    return found


def test_it_is_the_same_in_the_next_run_and_under_another_name() -> None:
    assert known(POOR)
    assert known(POOR) == known(POOR, "乙/丙.txt")


def test_edits_elsewhere_leave_it() -> None:
    edited = POOR.replace("今年以来，", "今年以来，在县委的正确领导下，\n").replace("二、存在问题", "\n\n二、存在问题")
    before, after = known(POOR), known(edited)
    assert {code for key, code in before.items() if key in after} >= {"VAG001"}


def test_an_edit_of_the_sentence_changes_it() -> None:
    def vague(found: dict[str, str]) -> set[str]:
        return {key for key, code in found.items() if code == "VAG001"}

    before, after = vague(known(POOR)), vague(known(POOR.replace("个别干部担当精神不足", "个别职工担当精神不足")))
    assert len(before - after) == 1


def test_another_format_leaves_it() -> None:
    title, *lines = POOR.splitlines()
    heads = [f"## {line}" if line[1] == "、" else line for line in lines]
    markdown = "\n\n".join([f"# {title}", *heads])
    assert known(POOR) == known(markdown, "甲.md")


def test_the_same_fault_in_the_same_sentence_twice_is_two_findings() -> None:
    sentence = "放流鱼苗120万尾,清淤塘口8个。"
    found = known(f"渔业站工作情况汇报\n一、工作开展情况\n{sentence}\n{sentence}\n")
    assert list(found.values()).count("TXT001") == 2
