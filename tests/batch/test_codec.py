"""Reviews to bytes and back."""

import os
from pathlib import Path

import pytest
from samples import POOR

from reportlint.batch.codec import CodecError, decode, encode
from reportlint.checking import review
from reportlint.config import Config, Settings

ISOLATED = Settings(Config())


def test_a_review_comes_back_as_it_was(checkout):
    files = sorted((checkout / "corpus" / "reports").glob("*.*"))
    for path in [path for path in files if path.suffix in {".txt", ".md", ".docx"}][::4]:
        one = review(path, ISOLATED)
        assert decode(encode(one), path) == one


@pytest.mark.parametrize("name", ["甲.txt", os.fsdecode(b"\xbc\xd7.txt"), "甲\n乙.txt"])
def test_it_is_the_review_of_the_file_that_is_asked_for(name):
    one = review(Path("别的.txt"), ISOLATED, POOR.encode())
    assert decode(encode(one), Path(name)).path == Path(name)
    named = review(Path(name), ISOLATED, POOR.encode())
    assert decode(encode(named), Path(name)) == named


@pytest.mark.parametrize("data", [b"", b"x", b"x\x9c", encode(review(Path("甲.txt"), ISOLATED, POOR.encode()))[:-9]])
def test_what_holds_no_review_is_said(data):
    with pytest.raises(CodecError):
        decode(data, Path("甲.txt"))
