"""The index: the library (truth), vectors and words behind one commit point."""
