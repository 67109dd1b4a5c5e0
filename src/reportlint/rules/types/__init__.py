"""`TYP`: does the report hold what its own type asks for, and nobody else's?"""
