"""The records that cross module boundaries: frozen, and nothing else does."""
