"""Every rule's own examples: the bad ones flagged at exactly the marked words, the near misses silent."""

from pathlib import Path

import pytest

from reportlint.checking import review_document
from reportlint.config import Config
from reportlint.reading import read
from reportlint.rule import catalogue

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{kind}{number}")
    for rule in catalogue()
    for kind, examples in (("bad", rule.bad), ("good", rule.good))
    for number, example in enumerate(examples, 1)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example_is_flagged_exactly_where_it_is_marked(rule, example):
    document = read(Path("例.txt"), example.text.encode())
    kind = "work-report" if example.part else ""  # one part alone does not show that it belongs to a report
    config = Config(select=(rule.code,), report_type=kind)._replace(**dict(example.settings))
    findings = review_document(document, config).findings
    assert tuple(finding.quote for finding in findings) == example.flagged


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.code)
def test_rule_is_complete(rule):
    assert rule.bad, "a rule shows at least one text that it flags"
    assert rule.good, "a rule shows at least one near miss on which it stays silent"
    assert all(example.flagged for example in rule.bad)
    assert not any(example.flagged for example in rule.good)
    assert all((rule.summary, rule.rationale, rule.basis, rule.advice))
    assert rule.scope in {"Report", "Section", "Problem", "Measure"}
    assert rule.summary[-1] not in "。！", "a summary is shown in tables, without a full stop"


def test_codes_and_names_are_unique():
    rules = catalogue()
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)
