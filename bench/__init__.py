"""Measurements: one command each, printing one table."""
