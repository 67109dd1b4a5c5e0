"""The output room: one module a format. Each takes a finished review and says it to somebody: a person, an editor, a
program. What comes from a file or a path passes through `safe_text` on its way.
"""
