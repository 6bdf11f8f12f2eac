"""The small reader's insides: its network, its input and the spans it finds."""
