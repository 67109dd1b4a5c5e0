"""`STR`: are the parts there that the report type requires, and in order?"""
