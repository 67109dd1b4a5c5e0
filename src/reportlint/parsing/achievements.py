"""What a passage of a work part tells: result claims, activity, and facts that bear a claim out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import islice, takewhile
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.claims import Judgement, judge, most_claiming
from reportlint.parsing.numbering import read_number
from reportlint.parsing.once import once_a_report
from reportlint.parsing.phrases import PhraseMatch, find_phrases
from reportlint.report import Role
from reportlint.text import PlaceUnit, Span, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlint.lexicon import Lexicon
    from reportlint.report import Quantity, Report

_HEADLINE = 30  # characters of a sentence that announces what the next ones prove
_BEHIND_HEADLINE = 3  # sentences
_REACH, _REACH_BEHIND = 12, 6  # characters between 召开…会议 and its count, and between a count and 会议
_SHORTEST_CLAIM, _LONGEST_CLAIM = 8, 120  # characters of a sentence that is judged as a whole
_SURE = 0.5  # probability from which a sentence claims a result though no listed phrase does
_LIKELY = 0.5  # probability from which a fact bears the claim out where no figure does
_SURELY_NOT = 0.4  # probability up to which the figures in a claim's sentence do not bear on it
_CLAUSE_EDGE = re.compile("[，。；：！？、\n]")
_PART_EDGE = re.compile("[，。；：！？\n]")


class Claim(NamedTuple):
    """Words that claim a result; `target` where they say that a target was exceeded."""

    span: Span
    suggestion: str = ""
    target: bool = False


def find_claims(text: str, spans: Iterable[Span], lexicon: Lexicon) -> Iterator[PhraseMatch]:
    """Yield the listed phrases that claim a result; ritual closings (为……提供保障) and aims (为提升……) are left out."""
    for span in spans:
        aim_ends = -1  # where the part of the sentence ends that the last aim governs
        for found in find_phrases(text, span, lexicon.phrases("claims")):
            if found.phrase.category == "aim":
                edge = _PART_EDGE.search(text, found.span.end, span.end)
                aim_ends = edge.start() if edge else span.end
            elif found.span.start >= aim_ends and _claims(text, found):
                yield found


def claims_in(report: Report, spans: Iterable[Span], lexicon: Lexicon) -> list[Claim]:
    """Return the claims in `spans` of the work and result parts; they are looked for once a report."""
    claims = _all_claims(report, lexicon)
    return [claim for span in spans for claim in within(claims, span)]


@once_a_report
def _all_claims(report: Report, lexicon: Lexicon) -> tuple[Claim, ...]:
    paragraphs = [body for part in report.parts(Role.WORK, Role.RESULT) for body in part.body_spans()]
    found = sorted(claim for paragraph in paragraphs for claim in _claims_of(report, paragraph, lexicon))
    return tuple(claim for claim in found if not _is_ritual(report.text, _sentence(report, claim.span)))


def _claims_of(report: Report, paragraph: Span, lexicon: Lexicon) -> Iterable[Claim]:
    """Return the claims in listed phrases, and only where a paragraph holds none those that a model sees."""
    listed = [
        Claim(found.span, found.phrase.suggestion, found.phrase.category == "target")
        for found in find_claims(report.text, [paragraph], lexicon)
    ]
    return listed or _further_claims(report, paragraph, lexicon)


def _is_ritual(text: str, sentence: Span) -> bool:
    """Tell whether a sentence says whom results are owed to or what was learned: it claims none of its own."""
    return any_word("aims", "thanks", "lessons").search(text, *sentence) is not None


def _further_claims(report: Report, paragraph: Span, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what claims a result in words that no list foresees: the clause that claims most, one a sentence.

    A listed phrase that is no claim (为……提供保障) is none in the model's eyes either.
    """
    if _in_table(report, paragraph):
        return
    first, end = (bisect_left(report.sentences, (place,)) for place in paragraph)
    for sentence in report.sentences[first:end]:
        if not _SHORTEST_CLAIM <= sentence.length <= _LONGEST_CLAIM:
            continue
        if _judgement(report, sentence).claims > _SURE:
            clause = most_claiming(report.text, sentence, report.numerals)
            unclaiming = next(find_phrases(report.text, clause, lexicon.phrases("claims")), None)
            if not unclaiming and not report.quantities(clause):  # a result that is measured, not claimed
                yield Claim(clause)


def _in_table(report: Report, paragraph: Span) -> bool:
    document = report.document
    return document.blocks[document.block_index(paragraph.start)].place.unit is PlaceUnit.TABLE


def _claims(text: str, found: PhraseMatch) -> bool:
    """Tell whether the words say what came of the work; a verb with an object (有效推进改革) says what was done."""
    if found.phrase.category == "state":
        return _CLAUSE_EDGE.match(text, found.span.end) is not None or found.span.end == len(text)
    return found.phrase.category != "ritual"


def tells_activity(text: str, spans: Iterable[Span], lexicon: Lexicon) -> bool:
    """Tell whether the spans speak of meetings, papers, study or organisation."""
    return any(next(find_phrases(text, span, lexicon.phrases("activity")), None) for span in spans)


def unsupported_claims(report: Report, spans: Sequence[Span], lexicon: Lexicon) -> Iterator[Claim]:
    """Yield the claims in `spans` that no fact near them bears out, one a passage; promises among problems are none."""
    judged: set[Span] = set()
    for claim in claims_in(report, spans, lexicon):
        passage = _passage(report, claim.span, spans)
        promised = any(statement.covers(claim.span) for statement in report.problem_statements)
        if not promised and passage not in judged and not _is_borne_out(report, claim, passage, lexicon):
            yield claim
        judged.add(passage)


def _is_borne_out(report: Report, claim: Claim, passage: Span, lexicon: Lexicon) -> bool:
    """Tell whether a fact of the passage bears a claim out: what the words show, unless the model surely sees none."""
    own = _sentence(report, claim.span)
    if _names_support(report.text, passage, lexicon):
        return True
    supported = is_supported(report, passage, lexicon)
    if supported and passage != own:
        return True
    return _judgement(report, own).supported > (_SURELY_NOT if supported else _LIKELY)


def doubtful_first(report: Report, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims with those in front whose sentences most surely claim what nothing bears out."""

    def doubt(claim: Claim) -> float:
        judgement = _judgement(report, _sentence(report, claim.span))
        return judgement.claims * (1 - judgement.supported)

    return sorted(claims, key=doubt, reverse=True)


def _judgement(report: Report, sentence: Span) -> Judgement:
    known = _judgements(report)
    if sentence not in known:
        known[sentence] = judge(report.text, sentence, report.numerals)
    return known[sentence]


@once_a_report
def _judgements(_: Report) -> dict[Span, Judgement]:
    """Return where the judgements of a report's sentences are kept, since rules and summary ask for them."""
    return {}


def is_supported(report: Report, span: Span, lexicon: Lexicon) -> bool:
    """Tell whether `span` holds a fact that bears a result claim out.

    That is an award, a rank, a change, or a measured quantity that neither counts mere activity (召开会议12次) nor is
    part of a name (“7×24小时”服务).
    """
    text = report.text
    if any(not (_is_quoted(text, q) or _counts_activity(text, q, lexicon)) for q in report.quantities(span)):
        return True
    return _names_support(text, span, lexicon)


def _names_support(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Tell whether the words name an award, a rank or a change."""
    return next(find_phrases(text, span, lexicon.phrases("support")), None) is not None


def _passage(report: Report, claim: Span, spans: Sequence[Span]) -> Span:
    """Return the words that may bear a claim out: its sentence and, behind a headline, the next ones of the same part.

    A headline opens a paragraph or a point (三是……), or it is short and of one piece (基层治理成效明显。).
    """
    own = _sentence(report, claim)
    block = report.document.blocks[report.document.block_index(own.start)].span
    opens = not report.quantities(Span(block.start, own.start)) or read_number(report.text, *own) is not None
    if not opens and (own.length > _HEADLINE or "，" in own.of(report.text)):
        return own
    position = bisect_right(report.sentences, own)
    following = takewhile(lambda s: read_number(report.text, *s) is None, report.sentences[position:])
    near = islice(following, _BEHIND_HEADLINE)
    inside = [sentence for sentence in near if any(span.covers(sentence) for span in spans)]
    return Span(own.start, inside[-1].end) if inside else own


def _sentence(report: Report, claim: Span) -> Span:
    """Return the sentence of a claim, or the claim itself where it stands in none."""
    own = report.sentence_at(claim.start)
    return own if own and own.covers(claim) else claim


def _counts_activity(text: str, quantity: Quantity, lexicon: Lexicon) -> bool:
    """Tell whether the words before or behind a quantity say that it counts meetings, papers, lessons and the like."""
    start, end = quantity.span
    edge = _PART_EDGE if text[start - 1 : start] == "、" else _CLAUSE_EDGE  # 培训2期、87人次
    before = edge.split(text[max(0, start - _REACH) : start])[-1]
    behind = _CLAUSE_EDGE.split(text[end : end + _REACH_BEHIND])[0]
    around = Span(start - len(before), end + len(behind))
    return any(found.phrase.category != "organise" for found in find_phrases(text, around, lexicon.phrases("activity")))


def _is_quoted(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.span.start - _REACH) : quantity.span.start]
    return before.rfind("“") > before.rfind("”")
