"""The words of the interface in every language: catalogues, plural rules, numbers and dates. Knows no other room."""

from handrail.languages.catalogue import LANGUAGES, Phrase, bundled
from handrail.languages.words import ENGLISH, Words, words_in

__all__ = ["ENGLISH", "LANGUAGES", "Phrase", "Words", "bundled", "words_in"]
