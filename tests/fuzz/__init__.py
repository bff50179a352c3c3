"""Fuzzing that is guided by coverage; see :mod:`tests.fuzz.readers`."""
