"""The only room that knows torch: features, training, evaluation, prediction and export, inside the child process."""
