"""Whether evidence supports a claim, found without any language model."""
