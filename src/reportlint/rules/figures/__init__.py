"""`FIG`: do the figures of a report agree with one another, and with the calendar?"""
