"""A built site as PDF: the pages of a course, a phase, the handbook or one page, printed by a Chromium of this machine.

The browser gets the site over a pipe (`devtools`, `shelf`), puts the pages together (`book.js`, from `browser/book/`) and
prints them; `numbers` reads on which page each heading came out, and the browser prints again with these in the contents.
"""
