"""Timed claims. Each is measured beside a peer in the same run; none is part of the test suite."""
