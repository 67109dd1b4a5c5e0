"""`reportlint clean`: remove the cache of this folder."""

from __future__ import annotations

from pathlib import Path

import typer

from reportlint.cli.failing import fail


def clean() -> None:
    """删除当前文件夹里的缓存。"""
    from reportlint.batch.cache import FOLDER, remove  # no other command should pay for loading sqlite

    try:
        removed = remove(Path(FOLDER))
    except OSError as error:
        fail(f"{FOLDER}：删不掉（{error.strerror}）")
    typer.echo(f"已删除 {FOLDER}" if removed else "这里没有缓存")
