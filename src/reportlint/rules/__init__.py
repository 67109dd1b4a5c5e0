"""The rules: one file a rule, one package a family; rules import no other rule."""
