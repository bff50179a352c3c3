"""Using what a run has learned: try a sentence, apply it to a file, take it along."""
