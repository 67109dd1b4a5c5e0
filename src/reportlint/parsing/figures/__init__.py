"""Figures of a report and what they say of one another: parts and totals, rates, growth, counts, dates."""
