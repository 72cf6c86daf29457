"""`python -m handrail`: the command, where the scripts of an environment are not on the path."""

from handrail.cli import main

main(prog_name="handrail")
