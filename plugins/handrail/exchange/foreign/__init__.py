"""Other people's shapes of frameworks, each in a module of its own."""
