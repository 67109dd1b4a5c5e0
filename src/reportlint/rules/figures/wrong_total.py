"""FIG001: parts do not add up to their total, in a sentence or a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.figures.arithmetic import in_words_of, plain, total
from reportlint.parsing.figures.figure import sentences_of
from reportlint.parsing.figures.ledgers import contradictory_ledgers
from reportlint.parsing.figures.parts import contradictory_parts
from reportlint.parsing.figures.tables import find_tables, wrong_sums
from reportlint.parsing.figures.wholes import Fault
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.ledgers import Ledger
    from reportlint.parsing.figures.tables import WrongSum
    from reportlint.parsing.figures.wholes import PartsFault
    from reportlint.report import Report


@rule(
    "FIG001",
    "wrong-total",
    Severity.ERROR,
    summary="分项加起来和总数对不上",
    rationale="审稿人第一件事就是把分项加一遍。对不上，整份材料的数据都会被怀疑。",
    basis="实务：数据准确是报告的底线",
    advice="重新核对总数和各分项；分项没有列全的，写明“其中主要有”；有重叠的，写明重叠多少",
    bad=[
        work("疏通支渠⟦14条⟧，其中干渠片区6条、上游片区5条、下游片区4条，分片区全部完成。\n"),
        work("全镇共有水库⟦9座⟧，由小一型水库3座、小二型水库5座组成。\n"),
        work("更换闸门12座，其中电动闸门⟦15座⟧。\n"),
        work("全乡泵站60座，通了电的48座，余下的⟦15座⟧靠柴油机。\n"),
        work("年初存水泵20台，当年购进35台，报废8台，年末结存⟦44台⟧。\n"),
        work("片区|清淤|护坡|合计\n上游|12|7|19\n中游|9|4|⟦14⟧\n下游|8|6|14\n"),
    ],
    good=[
        work("疏通支渠15条，其中上游片区6条、中游片区5条、下游片区4条。\n"),
        work("年初存水泵20台，当年购进35台，报废8台，年末结存47台。\n"),
        work("培训管护员260人，其中女性41人、党员33人。\n"),
        work("清淤土方3.3万方、3.3万方、3.3万方，合计10万方。\n"),
        work("领取补贴的农户310户，其中低保户190户、残疾人户150户，有30户两项都领，人数有重叠。\n"),
    ],
)
def wrong_total(report: Report, _: Context) -> Iterator[Match]:
    """Rounding, overlapping groups and lists that are not complete are no fault."""
    for sentence in sentences_of(report):
        ledgers = list(contradictory_ledgers(sentence))
        left = {ledger.left for ledger in ledgers}
        yield from map(_ledger_match, ledgers)
        yield from (_match(found) for found in contradictory_parts(sentence) if left.isdisjoint(found.parts))
    for table in find_tables(report.text, report.document.blocks):
        yield from (_table_match(found) for found in wrong_sums(table))


def _match(found: PartsFault) -> Match:
    whole, parts = found.whole, found.parts
    if found.fault is Fault.PART_EXCEEDS_WHOLE:
        part = max(parts, key=lambda part: part.value)
        return Match(part.span, f"其中的“{part.written}”比总数“{whole.written}”还多", evidence=(whole.span,))
    sum_ = "+".join(part.number for part in parts)
    told = f"{sum_}={in_words_of(total(parts), whole)}，写的是“{whole.written}”"
    return Match(whole.span, told, evidence=tuple(part.span for part in parts))


def _ledger_match(found: Ledger) -> Match:
    sum_ = "+".join(figure.number for figure in found.received) + "".join(f"-{figure.number}" for figure in found.spent)
    told = f"{sum_}={in_words_of(found.rest, found.left)}，写的是“{found.left.written}”"
    return Match(found.left.span, told, evidence=tuple(figure.span for figure in (*found.received, *found.spent)))


def _table_match(found: WrongSum) -> Match:
    sum_ = "+".join(cell.words or "0" for cell in found.summands)
    told = f"{sum_}={plain(found.total)}，表里写的是“{found.cell.words}”"
    return Match(found.cell.span, told, evidence=tuple(cell.span for cell in found.summands if cell.words))
