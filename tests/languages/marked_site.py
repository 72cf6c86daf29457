"""A site with every kind of page in which words of ours are told from words of authors.

Authors write in Cyrillic letters. Our phrases come from a language of the project's own in which every phrase stands
between ⟦ and ⟧ and is a third longer. What is in Latin letters and outside such signs was written into the code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from handrail.languages import Phrase, bundled

LANGUAGE = "bg"
"""One that the theme speaks and Handrail does not."""

SITE = "marked"

_UNMARKED = {"signs.comma", "signs.semicolon", "signs.space"}
"""Signs, which are no words."""


def marked(text: str) -> str:
    """Return a phrase as the language has it: between signs, and longer."""
    return f"⟦{text}{'~' * max(1, round(len(text) * 0.3))}⟧"


def marked_phrases() -> dict[str, Phrase]:
    """Return all phrases in the language of the test, which has the plural categories `one` and `other`."""
    return {
        key: marked(phrase)
        if isinstance(phrase, str)
        else {category: marked(phrase.get(category, phrase["other"])) for category in ("one", "other")}
        for key, phrase in bundled("en").items()
        if key not in _UNMARKED
    }


def words_file(phrases: Mapping[str, Phrase]) -> str:
    """Return phrases as a project's file of words; JSON is YAML."""
    return json.dumps(phrases, ensure_ascii=False, indent=1)


CONFIG = f"""\
site_name: Сайт
site_url: !ENV SITE_URL
docs_dir: site_src
theme:
  name: material
  font: false
  language: {LANGUAGE}
  features: [navigation.instant]
  palette:
    - {{media: "(prefers-color-scheme: light)", scheme: default, primary: custom, accent: custom}}
plugins:
  - search
  - handrail:
      site_id: {SITE}
markdown_extensions:
  - tables
  - pymdownx.blocks.details
"""

_QUIZ = """\
/// quiz
    id: q-all
    pass: 60%

**Что верно?** <!-- id: which -->

- [ ] Это <!-- id: a -->

    > Потому что.

- [x] То <!-- id: b -->

> Вот так.

**Что ещё?** <!-- id: several -->

- [x] Раз <!-- id: r -->
- [x] Два <!-- id: d -->
- [ ] Три <!-- id: t -->

**Слово?** <!-- id: word answer: слово | слова -->

**Число?** <!-- id: share answer: 20±5 -->

**Порядок** <!-- id: steps order -->

1. Первый <!-- id: p1 -->
2. Второй <!-- id: p2 -->
3. Третий <!-- id: p3 -->

**Пары** <!-- id: pairs match -->

| План | Срок |
| --- | --- |
| Видение <!-- id: v --> | Годы |
| Цель <!-- id: g --> | Квартал |

**Своими словами?** <!-- id: own open rows: 4 -->

//// details
Хороший ответ.
////

///
"""

_SHEET = """\
/// worksheet
    id: canvas
    layout: canvas

Час с командой.

**Проблема**: что болит? <!-- id: problem rows: 3 -->

**Работы**: по одной в строке <!-- id: jobs list rows: 3 -->

**Уверенность**: насколько? <!-- id: confidence score: 1-5 -->

**Риск**: насколько? <!-- id: risk score: 3-7 -->

**Вид** <!-- id: kind choice -->

- [ ] Разведка <!-- id: ex -->
- [ ] Улучшение <!-- id: op -->

**Гипотезы**: сильные сначала <!-- id: hypotheses table rows: 2 -->

| Гипотеза <!-- id: h --> | Эффект <!-- id: e --> |
| --- | --- |

//// filled | Январь

**Проблема**: Долго.

**Уверенность**: 3, из бесед

**Вид**: Улучшение

**Работы**

- Спать

**Риск**: 4

**Гипотезы**

| Гипотеза | Эффект |
| --- | --- |
| Звонок | Рост |

////

///
"""

_FRAMEWORK = """\
framework: {id: fw, title: Рамка, version: 1.0.0, description: Описание., status: черновик, license: лицензия, publisher: Мы, source_url: "https://example.org/"}
scales:
  default:
    title: Шкала
    levels:
      - {id: beginner, title: Начало, description: Первый шаг., points: 1}
      - {id: middle, title: Середина, points: 2}
      - {id: advanced, title: Верх}
  other:
    title: Другая
    levels:
      - {id: yes, title: Да}
      - {id: more, title: Больше}
areas:
  - {id: direction, title: Направление, summary: Куда.}
  - {id: people, title: Люди}
roles:
  - {id: junior, title: Новичок, summary: Начинает., family: Продукт, group: Первый, rank: 1, points: {min: 1, max: 3}, targets: {pm: {level: beginner}, talk: {level: beginner}}}
  - {id: owner, title: Владелец, family: Продукт, rank: 2, points: {min: 3}, targets: {pm: {level: advanced, importance: 9, statements: [{id: own, text: Только здесь, examples: [Пример]}]}, talk: {level: middle, required: false}, tech: {level: more}}}
  - {id: empty, title: Пустая, family: Иное, targets: {}}
"""


def _competency(name: str, title: str, area: str, more: str = "") -> str:
    return f"""\
id: {name}
title: {title}
area: {area}
purpose: Вести.
{more}levels:
  beginner:
    statements:
      - {{id: explains, text: Объясняет, examples: [Рассказ], evidence: [Запись]}}
      - {{id: shows, text: Показывает}}
  middle:
    statements:
      - {{id: does, text: Делает}}
  advanced:
    title: Особый верх
    statements:
      - {{id: owns, text: Владеет}}
"""


_MODULE = """\
---
id: {id}
title: {title}
minutes: 15
revised: 2026-11-03
outcomes: [Сказать]
{more}resources:
  - {{title: Книга, url: "https://example.org/guide", provider: Мы, kind: guide, minutes: 12}}
---
Текст.

/// example | Случай
Пример.
///

/// checklist
    id: c-{number}

- [ ] Поговорить <!-- id: talk -->
- [ ] Записать <!-- id: write -->

///

- [ ] Попробовать <!-- id: try -->

"""

FILES: Mapping[str, str] = {
    "mkdocs.yml": CONFIG,
    "site_src/index.md": "---\nlayout: home\ntitle: Дом\nheadline: Расти.\nlead: Вот.\n---\nТекст.\n",
    "site_src/course/index.md": "Как устроено.\n",
    "site_src/course/0-foundations/index.md": (
        "---\nid: foundations\ntitle: Основы\nsummary: Зачем.\noutcomes: [Понять]\n---\nЗачем.\n"
    ),
    "site_src/course/0-foundations/1-intro.md": _MODULE.format(
        id="intro",
        number=1,
        title="Введение",
        more="teaches: [pm/beginner/explains, talk/beginner]\nworksheets: [canvas]\n",
    )
    + _QUIZ,
    "site_src/course/1-value/index.md": "---\nid: value\ntitle: Ценность\n---\n",
    "site_src/course/1-value/1-exchange.md": _MODULE.format(
        id="exchange", number=2, title="Обмен", more="requires: [intro]\nteaches: [pm/advanced]\n"
    ),
    "site_src/course/2-empty/index.md": "---\nid: nothing\ntitle: Пусто\n---\n",
    "handbook/index.md": "---\nchapters: [how]\n---\n",
    "handbook/how.md": (
        "---\nid: how\ntitle: Как\nsummary: Так.\nmodules: [intro]\ncompetencies: [pm]\nworksheets: [canvas]\n---\nТак.\n"
    ),
    "handbook/worksheets/canvas-page.md": f"---\nid: canvas-page\ntitle: Полотно\nsummary: Лист.\n---\n\n{_SHEET}",
    "competencies/framework.yml": _FRAMEWORK,
    "competencies/pm.yml": _competency(
        "pm",
        "Продукт",
        "direction",
        "description: Описание.\nsummary: Итог.\noutcomes: [Растёт]\ncode: П1\n"
        "behaviours: [{id: vision, title: Видение, text: Далеко., level: middle, examples: [Карта]}]\n"
        'aligns: [{type: exactMatchOf, uri: "https://example.org/x", title: Иное}]\n',
    ),
    "competencies/talk.yml": _competency("talk", "Беседа", "people", "requires: [pm]\n"),
    "competencies/old.yml": _competency("old", "Старое", "people", "status: deprecated\nreplaced_by: pm\n"),
    "competencies/tech.yml": (
        "id: tech\ntitle: Техника\narea: people\nscale: other\nlevels:\n  more:\n    summary: Много.\n"
    ),
}


def marked_site() -> dict[str, str]:
    """Return all files of the site, with its language."""
    return {**FILES, f"languages/{LANGUAGE}.yml": words_file(marked_phrases())}
