"""The web page: one panel a file, and views that make escaped HTML of records."""
