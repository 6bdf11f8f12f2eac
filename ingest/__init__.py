"""Articles in: read, clean, date, split, plan, apply."""
