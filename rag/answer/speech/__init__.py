"""Who speaks in a sentence, and how what is said is quoted: whole, and never without its speaker."""
