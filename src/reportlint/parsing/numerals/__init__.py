"""Numerals of a text: the number, its unit and qualifiers, and what kind of numeral it is."""
