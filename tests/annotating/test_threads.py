"""A second run: comments of ours give way to new ones, and what people wrote stays."""

from __future__ import annotations

import re

import pytest
from reading.word_files import docx, p, t, zipped
from samples import POOR
from word_comments import annotate, comments, looks, member, members

from reportlint.annotating.words import AUTHOR

REPORT = docx("".join(map(p, POOR.splitlines())))
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


def saved_by_word(data: bytes, extended: str, more: str = "") -> bytes:
    """The file as Word leaves it: a number for every paragraph of a comment, and what it knows of threads.

    The last paragraph of the comment at index 1 gets 00000001, and so on; `more` are further comments.
    """
    parts = members(data)
    xml = member(data, "word/comments.xml").decode().replace("<w:comments ", f'<w:comments xmlns:w14="{W14}" ', 1)
    numbered = (
        re.sub(r"<w:p>(?!.*<w:p>)", f'<w:p w14:paraId="{index:08X}">', comment)
        for index, comment in enumerate(re.findall(r"<w:comment .*?</w:comment>", xml))
    )
    parts["word/comments.xml"] = xml[: xml.index("<w:comment ")] + "".join(numbered) + more + "</w:comments>"
    parts["word/commentsExtended.xml"] = f'<w15:commentsEx xmlns:w15="{W15}">{extended}</w15:commentsEx>'
    relations = member(data, "word/_rels/document.xml.rels").decode()
    new = '<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" '
    parts["word/_rels/document.xml.rels"] = relations.replace(
        "</Relationships>", f'{new}Target="commentsExtended.xml"/></Relationships>'
    )
    return zipped(parts)


def state(index: int, *, done: int = 0, parent: int | None = None) -> str:
    above = "" if parent is None else f' w15:paraIdParent="{parent:08X}"'
    return f'<w15:commentEx w15:paraId="{index:08X}"{above} w15:done="{done}"/>'


def reply(number: int, index: int, words: str) -> str:
    paragraph = f'<w:p w14:paraId="{index:08X}">{t(words)}</w:p>'
    return f'<w:comment w:id="{number}" w:author="王科长">{paragraph}</w:comment>'


def marks(data: bytes) -> list[str]:
    return [comment.lines[-1] for comment in comments(data) if comment.author == AUTHOR]


def test_the_summary_comes_first_and_every_finding_follows() -> None:
    found = comments(annotate(REPORT))
    assert found[0].lines[0].startswith("总评：")
    assert found[0].words == "青石县文化馆工作情况汇报"
    assert all(re.fullmatch(r"(错误|警告|提示) [A-Z]{3}\d{3}-[0-9a-f]{8}", one.lines[-1]) for one in found[1:])
    assert len(set(marks(annotate(REPORT)))) == len(found)


def test_a_second_run_gives_the_same_file() -> None:
    once = annotate(REPORT)
    assert annotate(REPORT) == once
    assert annotate(once) == once
    assert annotate(once, in_place=True) == once


def test_findings_that_are_gone_lose_their_comments() -> None:
    once = annotate(REPORT)
    xml = member(once, "word/document.xml").decode()
    fixed = xml.replace("个别干部", "李村2名干部")
    again = annotate(zipped(members(once) | {"word/document.xml": fixed}))
    assert len(set(marks(once)) - set(marks(again))) > 0
    assert members(again).keys() == members(once).keys()


ANSWER = reply(99, 99, "已在附件说明")


@pytest.mark.parametrize(
    ("settled", "answer"), [(state(1, done=1), ""), (state(1) + state(99, parent=1), ANSWER)], ids=["done", "answered"]
)
def test_what_a_person_settled_stays_and_may_be_left_quiet(settled: str, answer: str) -> None:
    once = annotate(REPORT)
    mark = marks(once)[1]
    theirs = saved_by_word(once, settled + state(2), answer)
    quiet, loud = annotate(theirs, respect_resolved=True), annotate(theirs)
    assert len(marks(quiet)) == len(marks(once))
    assert (marks(quiet).count(mark), marks(loud).count(mark)) == (1, 2)
    assert "另有 1 条意见已答复或已解决，不再提。" in comments(quiet)[0].lines
    for again in (quiet, loud):
        assert answer in member(again, "word/comments.xml").decode()
        assert settled + "</" in member(again, "word/commentsExtended.xml").decode()
        assert looks(again) == looks(REPORT)
    assert annotate(quiet, respect_resolved=True) == quiet


def test_comments_of_others_stay_as_they_are() -> None:
    other = '<w:comment w:id="0" w:author="reportlint">' + p("套话：以来") + "</w:comment>"
    body = p('<w:commentRangeStart w:id="0"/>' + t(POOR.splitlines()[0]) + '<w:commentRangeEnd w:id="0"/>')
    body += p('<w:r><w:commentReference w:id="0"/></w:r>') + "".join(map(p, POOR.splitlines()[1:]))
    data = docx(body, comments=other)
    new = annotate(data)
    assert other in member(new, "word/comments.xml").decode()
    assert comments(new)[-1].words == POOR.splitlines()[0]
    assert annotate(new) == new
    xml = member(new, "word/document.xml").decode()
    assert xml.count('<w:commentReference w:id="0"/>') == 1


def test_a_run_that_refers_to_more_than_our_comment_keeps_the_rest() -> None:
    once = annotate(REPORT)
    xml = member(once, "word/document.xml").decode()
    merged = xml.replace('<w:commentReference w:id="0"/></w:r>', '<w:commentReference w:id="0"/><w:t>记</w:t></w:r>', 1)
    again = annotate(zipped(members(once) | {"word/document.xml": merged}))
    assert "<w:r><w:t>记</w:t></w:r>" in member(again, "word/document.xml").decode()


def test_marks_whose_comments_are_lost_keep_their_numbers() -> None:
    once = annotate(REPORT)
    lost = {name: part for name, part in members(once).items() if name != "word/comments.xml"}
    again = annotate(zipped(lost))
    assert annotate(again) == again
    assert marks(again) == marks(once)
    for name in ("word/_rels/document.xml.rels", "[Content_Types].xml"):
        keys = re.findall(r'(?:Id|PartName)="([^"]+)"', member(again, name).decode())
        assert len(keys) == len(set(keys))
