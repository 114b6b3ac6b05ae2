"""What every subject builds on: the walk over the model, locations, references, graphs, phrasing."""
