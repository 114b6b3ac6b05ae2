"""From an outcome to text: one module per format; nothing here writes or reads files."""
