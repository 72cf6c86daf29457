"""What things are: course, handbook, framework. Frozen, typed; no reading, no HTML, no MkDocs."""
