"""What a question asks for: dates, names, outlets, follow-ups; pure functions."""
