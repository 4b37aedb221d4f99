"""Whom a text introduces: their full names and short ones, and what each is called by."""
