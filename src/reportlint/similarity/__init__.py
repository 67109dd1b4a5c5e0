"""Text shared between reports."""
