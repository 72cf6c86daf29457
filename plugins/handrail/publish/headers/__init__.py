"""The headers that a host sends with a built site, worked out from what was built."""
