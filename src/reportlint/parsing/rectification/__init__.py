"""Rectification reports: what became of each problem that others had found, and the counts that sum it up."""
