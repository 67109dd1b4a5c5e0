"""Annotating: a review to comments in a Word file, on the exact characters."""
