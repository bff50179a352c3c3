"""The parts of a text model. Each is stored as JSON and safetensors and read back without running stored code."""
