"""Reading, finding, answering, citing and checking: the library behind Dateline."""
