"""Pure functions from records to HTML; every text from outside is escaped here and nowhere else."""
