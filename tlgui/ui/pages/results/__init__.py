"""What a run has found out, in plain words and in numbers that can be checked."""
