"""What comes in, what goes out and what is left: 上月结存60吨，购进240吨，售出250吨，月末结存50吨; 60座…余下的12座."""

from __future__ import annotations

from itertools import chain, combinations, product
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.arithmetic import total
from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.wholes import is_amount

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from reportlint.parsing.figures.figure import Figure, Sentence

_LONGEST, _PAIR = 7, 2  # figures of one account
_NEAR, _NEAR_BALANCE = 10, 5  # what is left may miss the account by a tenth of all that came in, a balance by a fifth


class Ledger(NamedTuple):
    """An account: what there was and came in, what went out, and the figure that tells what is left."""

    received: tuple[Figure, ...]
    spent: tuple[Figure, ...]
    left: Figure

    @property
    def rest(self) -> Decimal:
        """What should be left."""
        return total(self.received) - total(self.spent)


def contradictory_ledgers(sentence: Sentence) -> Iterator[Ledger]:
    """Yield the accounts of a sentence in which another amount is left than is told."""
    for end, left in enumerate(sentence.figures):
        entries = _entries(sentence.figures, end)
        if len(entries) < 2 or not is_amount(left):
            continue
        ledger = _balance(entries, left) or _remainder(entries, left)
        if ledger and _is_wrong(ledger) and not _explained(ledger, entries):
            yield ledger


def _entries(figures: Sequence[Figure], end: int) -> tuple[Figure, ...]:
    """Return the figures before the one at `end` that may be of one account with it; asides in other units are not."""
    start = max(0, end - _LONGEST)
    parted = (place for place in range(end, start, -1) if "；" in figures[place].gap)
    near = figures[next(parted, start) : end]
    return tuple(figure for figure in near if figure.unit == figures[end].unit and is_amount(figure))


def _balance(entries: Sequence[Figure], left: Figure) -> Ledger | None:
    """Return the account that opens with what was there and closes with what is.

    Where an entry does not say whether it came in or went out, the better reading counts.
    """
    if not cue("{closing}").search(_said(left)) or cue("{compared}").search(left.lead):
        return None
    if not any(cue("{opening}").search(_said(entry)) for entry in entries):
        return None
    sides_of = [_sides(entry) for entry in entries]
    if sum(len(sides) > 1 for sides in sides_of) > 1:
        return None
    ledgers = [
        Ledger(
            tuple(entry for entry, comes in zip(entries, sides, strict=True) if comes),
            tuple(entry for entry, comes in zip(entries, sides, strict=True) if not comes),
            left,
        )
        for sides in product(*sides_of)
    ]
    return min(ledgers, key=lambda ledger: abs(ledger.rest - left.value))


def _sides(entry: Figure) -> tuple[bool, ...]:
    """Return whether an entry comes in (True) or goes out; both where its words tell neither, or both (收回)."""
    words = _said(entry)
    if cue("{opening}").search(words):
        return (True,)
    comes, goes = bool(cue("{inflow}").search(words)), bool(cue("{outflow}").search(words))
    return (True, False) if comes is goes else (comes,)


def _remainder(entries: Sequence[Figure], left: Figure) -> Ledger | None:
    """Return the account of a whole of which parts are told and then what is left of it."""
    told = cue("^(?:{limit-filler}|{filler}){0,3}(?:{left-over})").search(left.lead)
    if not told and not _is_negated(left, entries[-1]):
        return None
    whole, *spent = entries
    return Ledger((whole,), tuple(spent), left) if whole.value > max(part.value for part in (*spent, left)) else None


def _is_negated(left: Figure, part: Figure) -> bool:
    """Tell whether a label is another one denied: 合格的61台，不合格的14台; 迁走187座，没迁的43座."""
    denied = cue("(?:没有|[不未没非无])(?P<deed>[^不未没非的了，]{1,4})[的了]?$").search(left.lead)
    return denied is not None and denied["deed"][:2] in part.lead + part.tail


def _said(figure: Figure) -> str:
    """Return the words of a figure's own clause that tell what it counts."""
    return figure.lead + figure.tail


def _is_wrong(ledger: Ledger) -> bool:
    """Tell whether another amount is left, and not so far from it that it was never meant to be that."""
    missing = abs(ledger.rest - ledger.left.value)
    slack = max(figure.step if figure.decimals else 0 for figure in (*ledger.received, *ledger.spent, ledger.left))
    near = _NEAR if len(ledger.received) == 1 else _NEAR_BALANCE
    return ledger.rest >= 0 and slack < missing and missing * near <= total(ledger.received)


def _explained(ledger: Ledger, entries: Sequence[Figure]) -> bool:
    """Tell whether what is left is right where some entries do not count, or belong to another than the first."""
    told = ledger.left.value
    whole_less = (
        figure.value - total(taken)
        for place, figure in enumerate(entries)
        for taken in _selections(entries[place + 1 :])
    )
    without_one = [ledger.rest - entry.value for entry in ledger.received]
    without_one += [ledger.rest + entry.value for entry in ledger.spent]
    return told in whole_less or (len(entries) > _PAIR and told in without_one)


def _selections(figures: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    return chain.from_iterable(combinations(figures, count) for count in range(1, len(figures) + 1))
