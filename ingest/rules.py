"""Which rules files are read by."""

READING = "1"
"""The version of the rules by which a file becomes articles: another whenever they make another article of any file.

It is part of what a file and an article are compared by, so that the next ingest reads anew what older rules read.
"""
