"""Finding events without decoding the file: a test on the bytes first, then the few lines it leaves."""
