"""Ledgers (台账): what reports tell, as rows of tables that a reviewer filters and a unit goes on working with."""

from __future__ import annotations

from reportlint.ledger.rows import Rows, rows_of
from reportlint.ledger.sheets import SHEETS, Sheet
from reportlint.ledger.writers import FORMATS, LedgerWriter

__all__ = ["FORMATS", "SHEETS", "LedgerWriter", "Rows", "Sheet", "rows_of"]
