"""`QTY`: are achievements measured, or only claimed?"""
