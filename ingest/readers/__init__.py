"""A reader a format: bytes or rows in, `RawArticle` out, `ArticleError` with one line when it cannot be."""
