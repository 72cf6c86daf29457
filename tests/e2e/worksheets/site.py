"""A small site with worksheets, a framework and the learner's own pages."""

from __future__ import annotations

from tests.e2e.small_site import config
from tests.unit.small_project import PROJECT

SITE = "worksheets"

CANVAS = """\
---
id: canvas-page
title: The canvas
---

Something before the worksheet.

/// worksheet | Opportunity canvas
    id: canvas
    layout: canvas

One hour with the team.

**Problem**: what hurts, for whom, how often? <!-- id: problem rows: 3 -->

**Customer jobs**: one a line <!-- id: jobs list rows: 3 -->

**Confidence**: how sure are we? <!-- id: confidence score: 1-5 -->

**Kind** <!-- id: kind choice -->

- [ ] Exploration
- [ ] Optimisation

**Evidence**: what do you have? <!-- id: evidence choices -->

- [ ] Interviews
- [ ] Numbers
- [ ] A test

**Hypotheses**: strongest first <!-- id: hypotheses table rows: 3 -->

| Hypothesis | Effect expected |
| --- | --- |

//// filled | Slotwheel, January 2026

**Problem**: New shops *wait*
nine days for a first booking.

Two things were seen:

1. The link is hidden

    - on `/contact` only

2. Nobody calls & asks

**Customer jobs**

- Fill **Tuesday**
- Sleep

**Confidence**: 3, from four talks

**Kind**: Optimisation, as it is known

**Evidence**

- A test, of one week
- Interviews

**Hypotheses**

| Hypothesis | Effect expected |
| --- | --- |
| Support does it in the first call | 41 of 60 |
| A card \\| a poster | 20<br>in April |

////

///

Something after the worksheet.
"""

RETRO = """\
---
id: retro-page
title: Looking back
---

/// worksheet | Looking back
    id: retro

**What helped?** <!-- id: helped -->

**What hindered?** <!-- id: hindered -->

///
"""

FILES: dict[str, str | bytes | None] = {
    **PROJECT,
    "mkdocs.yml": config(SITE, "Worksheets"),
    "site_src/index.md": "# Home\n",
    "handbook/index.md": "---\ntitle: Handbook\nchapters: [how]\n---\n",
    "site_src/canvas.md": CANVAS,
    "site_src/retro.md": RETRO,
}
