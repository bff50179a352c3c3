"""The child process: executes one job and says what happens as a stream of events."""
