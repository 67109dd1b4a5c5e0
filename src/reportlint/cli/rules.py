"""`reportlint rules` and `reportlint explain`: what is checked, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from reportlint.cli.failing import fail
from reportlint.rule import catalogue
from reportlint.wording import SEVERITIES


def rules(markdown: Annotated[bool, typer.Option("--markdown", help="输出 Markdown 规则手册。")] = False) -> None:
    """列出全部规则。"""
    if markdown:
        typer.echo(reference(), nl=False)
        return
    for rule in catalogue():
        typer.echo(f"{rule.code}  {SEVERITIES[rule.severity]}  {rule.summary}（{rule.name}）")


def explain(code: Annotated[str, typer.Argument(help="规则编号或名称，如 VAG001 或 vague-problem。")]) -> None:
    """讲清一条规则：查什么、为什么、依据、怎么改、例子。"""
    from reportlint.output.rule_help import explanation  # no check needs it

    wanted = code.strip()
    for rule in catalogue():
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            typer.echo(explanation(rule))
            return
    fail(f"没有“{code}”这条规则，可用 reportlint rules 查看")


def reference() -> str:
    """Return the rules reference as Markdown."""
    from reportlint.output.rule_help import explanation

    parts = ["# 规则手册\n\n由 `reportlint rules --markdown` 生成，请勿手改。\n"]
    for rule in catalogue():
        parts.append(f"\n## {rule.code} {rule.summary}\n\n```text\n{explanation(rule)}\n```\n")
    return "".join(parts)
