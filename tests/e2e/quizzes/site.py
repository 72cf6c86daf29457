"""A small site with one quiz of every kind of question, for tests of what a learner does with it."""

from __future__ import annotations

QUIZ = """\
/// quiz | Check your understanding
    id: q-all
    pass: 60%

Seven questions.

**Which of these is an outcome?** <!-- id: which -->

- [ ] Twelve features shipped <!-- id: features -->

    > That counts what was made.

- [x] Reports come in *half* the time <!-- id: reports -->

    > Somebody's day is better.

- [ ] Neither <!-- id: neither -->

> An outcome is a change in what people do.

**Which of these are evidence?** <!-- id: evidence -->

Think of `the last` interview.

- [x] What she did last week <!-- id: did -->
- [x] What she paid for <!-- id: paid -->
- [ ] What she would do <!-- id: would -->

    > A wish costs nothing.

- [x] What she complained about <!-- id: complained -->

**What is the opposite of an output?** <!-- id: word answer: outcome | outcomes -->

**What share of the time should the interviewer speak?** <!-- id: share answer: 20±5 -->

**Put the steps in order** <!-- id: steps order -->

1. Guess <!-- id: guess -->
2. Try <!-- id: try -->
3. Learn <!-- id: learn -->
4. Decide <!-- id: decide -->

**What looks how far ahead?** <!-- id: pairs match -->

| Plan | Looks ahead |
| --- | --- |
| Vision <!-- id: vision --> | Years |
| Roadmap <!-- id: roadmap --> | A quarter |
| Goal <!-- id: goal --> | A quarter |

**In your words: what is the difference?** <!-- id: own open rows: 4 -->

//// details | A good answer says
An output is made, an outcome happens.
////

///
"""

SHUFFLED = """\
/// quiz | In your own order
    id: q-own
    shuffle: true

**Which letter?** <!-- id: ask -->

- [x] Alpha <!-- id: a -->
- [ ] Beta <!-- id: b -->
- [ ] Gamma <!-- id: c -->
- [ ] Delta <!-- id: hint -->
- [ ] Epsilon <!-- id: b-note -->
- [ ] None of them <!-- id: none fixed -->

///
"""

FILES = {
    "mkdocs.yml": """\
site_name: Quizzes
site_url: !ENV SITE_URL
docs_dir: site_src
theme:
  name: material
  font: false
  features: [navigation.instant]
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, primary: custom, accent: custom}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, primary: custom, accent: custom}
markdown_extensions: [attr_list, tables, pymdownx.blocks.details]
plugins:
  - search
  - handrail:
      site_id: quizzes
""",
    "site_src/index.md": "# Home\n\n[To the quiz](quiz.md) [To a question](quiz.md#q-all-share)\n",
    "site_src/quiz.md": f"# Outcomes\n\nSome text before.\n\n{QUIZ}\n[Home](index.md)\n",
    "site_src/own.md": f"# Own order\n\n{SHUFFLED}\n",
}
