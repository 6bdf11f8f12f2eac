"""When: rules about the days and years that an answer is of."""
