"""Clauses that every report may share: stock openings and closings, guiding ideas, thanks, statistical indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.sentences import split_clauses, split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.text import Span


def own_clauses(text: str, span: Span) -> Iterator[Span]:
    """Yield the clauses in `span` that are no common property, so that two reports which share them may have copied.

    Where most clauses of a sentence are, all of it is: between the names of guiding ideas stand their formulas.
    """
    for sentence in split_sentences(text, span):
        clauses = split_clauses(text, sentence)
        own = [clause for clause in clauses if not is_stock(clause.of(text))]
        if 2 * len(own) >= len(clauses):
            yield from own


def is_stock(clause: str) -> bool:
    """Tell whether a clause is common property; `dictionaries/stock.toml` says which words make it so."""
    return any_word("stock", "openings", "ideas", "closings", "thanks", "indicators").search(clause) is not None
