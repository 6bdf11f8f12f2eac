"""Commands that rebuild the data and weights the product ships; never imported by it."""
