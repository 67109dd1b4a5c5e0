"""The review as a person reads it on a terminal or from a pipe."""

from __future__ import annotations

from reportlint.output.console.batch import print_batch
from reportlint.output.console.review import print_failure, print_review

__all__ = ["print_batch", "print_failure", "print_review"]
