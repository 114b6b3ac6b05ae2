"""Running text: secrets, identifiers of patients, texts for patients, example documents."""
