"""`VAG`: do the problems name anybody, count anything, prove anything?"""
