"""The vocabulary of the program: plain data types and rules, standard library and pydantic only."""
