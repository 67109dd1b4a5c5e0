"""All that is known of a rule, for the person who must act on a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.wording import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlint.rule import Example, Rule


def explanation(rule: Rule) -> str:
    """Return all that is known of a rule, as text for people."""
    lines = [
        f"{rule.summary}（{rule.code} {rule.name}，{SEVERITIES[rule.severity]}）",
        "",
        f"为什么：{rule.rationale}",
        f"怎么改：{rule.advice}",
        f"依据：{rule.basis}",
        "",
        "要改的写法（⟦⟧ 里是指出的地方）：",
        *_indented(rule.bad),
        "",
        "可以的写法：",
        *_indented(rule.good),
    ]
    return "\n".join(lines)


def markdown_explanation(rule: Rule) -> str:
    """Return the same as Markdown."""
    told = {"为什么": rule.rationale, "怎么改": rule.advice, "依据": rule.basis}
    examples = {"要改的写法（⟦⟧ 里是指出的地方）：": rule.bad, "可以的写法：": rule.good}
    return "\n\n".join(
        [
            *(f"**{head}**：{words}" for head, words in told.items()),
            *(f"{head}\n\n{_fenced(shown)}" for head, shown in examples.items() if shown),
        ]
    )


def _indented(examples: Iterable[Example]) -> list[str]:
    blocks = ["\n".join(f"    {line}" for line in example.marked.strip().splitlines()) for example in examples]
    return "\n    ──\n".join(blocks).splitlines()


def _fenced(examples: Iterable[Example]) -> str:
    return "\n\n".join(f"```text\n{example.marked.strip()}\n```" for example in examples)
