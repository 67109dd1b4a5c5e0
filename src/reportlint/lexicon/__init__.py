"""Dictionaries to typed, validated, frozen entries; one file a family."""
