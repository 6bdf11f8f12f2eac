"""Which answers can be one at all: small rules, each for one way in which a marked answer is none."""
