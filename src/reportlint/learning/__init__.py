"""Corpus to model (scikit-learn), and model to prediction (no scikit-learn)."""
