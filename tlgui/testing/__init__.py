"""For our tests and for authors of plugins: tiny models, small problems, and the contract that every strategy must keep."""
