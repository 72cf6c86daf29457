"""Handrail: a course, a handbook and a competency framework as one static site.

The rooms of this package know only the rooms above them, in this order: `model`, `guidance`, `sources`,
`markdown`, `pages`, `exchange`, `builders`, `cli`. Only `builders` knows MkDocs.
"""

__version__ = "0.1.0"
