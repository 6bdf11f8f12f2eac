"""How many and how much: rules about what a figure counts."""
