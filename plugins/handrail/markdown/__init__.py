"""The blocks that authors write in Markdown; no file is opened here."""
