"""Trains the small reader: `python -m train.reader`."""
