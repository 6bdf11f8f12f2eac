"""Answers: with a model or in quotes, cited, checked and compared."""
