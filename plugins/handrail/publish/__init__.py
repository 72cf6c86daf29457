"""What a built site needs on its way to readers: checks, headers for its host, recipes. Knows no builder."""
