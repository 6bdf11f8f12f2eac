"""What was done: rules about whether, why and by what body it was, and where."""
