"""Pure calculations over the model; nothing here keeps a state."""
