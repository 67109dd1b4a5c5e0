"""Text and names such as no report has, and one may have all the same, for tests that every format outlives them."""

from pathlib import Path

from hypothesis import strategies as st
from output_factories import document, finding

from reportlint.finding import Failure, Fix, Metrics, Outcome, Review
from reportlint.report import Report
from reportlint.text import PlaceUnit, Span

NASTY = (
    "\x00\x1b[31m\x9b\u202e\u2028\U000e0041\ufffe\uffff𠮷\t\r\n",
    "\udc80",
    "]]></failure><!--&lt;\"'>",
    "::error file=甲::%0A%25,:",
    "[点这里](https://例.中国)![图](a) @某人 **张**` <b>|",
    "{0}\\u0041\\",
    "##[add-mask]甲 ##vso[task.setvariable variable=a]b",
    '=HYPERLINK("https://例.中国")|+1|-1|@甲',
)
texts = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=()), max_size=40))
names = st.one_of(
    st.sampled_from(
        ["::error::甲\n::error::乙.txt", "坏\udcff名.txt", "甲,line=1%0A.txt", "##[add-mask]甲.docx", "=1|\x1b[2J"]
    ),
    st.text(st.characters(exclude_characters="/\x00", exclude_categories=["Cs"]), min_size=1, max_size=30),
).filter(lambda name: name not in {".", ".."})


@st.composite
def runs(draw: st.DrawFn) -> list[Outcome]:
    """Return a run with a finding on any words with any message, and with a failure, in files of any name."""
    text, message, path = draw(texts), draw(texts), draw(st.sampled_from(["", "卷/"])) + draw(names)
    source = document(text, path, draw(st.sampled_from([PlaceUnit.LINE, PlaceUnit.PARAGRAPH])))
    start = draw(st.integers(0, len(text)))
    at = Span(start, draw(st.integers(start, len(text))))
    found = finding(source, at, message=message, suggestion=draw(texts), evidence=(at,), fix=Fix(at, draw(texts)))
    return [Review(Report(source, None, None, ()), (found,), (), Metrics()), Failure(Path(path), message)]
