"""What befell somebody or something: the sentences that tell it, and in which words."""
