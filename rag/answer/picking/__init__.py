"""Chooses what to quote: a vote over what was read, how sure it is, and statements by their speaker."""
