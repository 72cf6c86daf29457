"""From files to the model; every mistake of an author becomes a diagnostic, all of them together."""
