"""Checks of a built site: whatever a publisher would otherwise hear from a visitor."""
