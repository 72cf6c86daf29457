import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";

import { locale, phrases, written, type Words } from "../../plugins/handrail/browser/phrases.ts";
import {
  enumerated,
  labelled,
  listed,
  parted,
  sentence,
  strung,
  together,
} from "../../plugins/handrail/browser/signs.ts";

const page = globalThis as { handrailWords?: Words };

const say = phrases("test", {
  undo: "Undo",
  file: "{name} was opened",
  left: "{count} left",
  modules: { one: "{count} module of {all}", other: "{count} modules of {all}" },
});

function speak(language: string, words: Words["words"]): void {
  page.handrailWords = { language, words };
}

afterEach(() => {
  delete page.handrailWords;
});

describe("a site in English", () => {
  test("says what is compiled in, with numbers as British readers write them", () => {
    assert.equal(say("modules", { count: 1, all: 2000 }), "1 module of 2,000");
    assert.equal(say("modules", { count: 2, all: 2 }), "2 modules of 2");
    assert.equal(locale(), "en-GB");
  });

  test("replaces what has a value, once", () => {
    assert.equal(say("file", {}), "{name} was opened");
    assert.equal(say("file", { name: "{name}" }), "{name} was opened");
  });

  test("may say something else where the project does", () => {
    speak("en", { test: { undo: "Take back" } });
    assert.equal(say("undo"), "Take back");
    assert.equal(say("left", { count: 3 }), "3 left");
    assert.equal(locale(), "en-GB");
  });
});

describe("a site in another language", () => {
  const FORMS = { zero: "z", one: "1", two: "2", few: "f {count}", many: "m {count}", other: "o" };

  test("chooses among the forms that its language has", () => {
    speak("ar", { test: { modules: FORMS } });
    const said = [0, 1, 2, 3, 11, 100].map((count) => say("modules", { count, all: 1 }));
    assert.deepEqual(said, ["z", "1", "2", "f 3", "m 11", "o"]);
  });

  test("has forms also where English has one text", () => {
    speak("pl", {
      test: { left: { one: "{count} raz", few: "{count} razy", other: "{count} x" } },
    });
    assert.deepEqual(
      [1, 2, 5].map((count) => say("left", { count })),
      ["1 raz", "2 razy", "5 x"],
    );
  });

  test("may choose by another number, the one that its noun belongs to", () => {
    const forms = { by: "all", one: "{count} sur un seul", other: "{count} sur {all}" };
    speak("fr", { test: { modules: forms } });
    assert.deepEqual(
      [1, 5].map((all) => say("modules", { count: 2, all })),
      ["2 sur un seul", "2 sur 5"],
    );
  });

  test("says in English, by English rules, what it lacks", () => {
    speak("ja", { test: { undo: "元に戻す" } });
    assert.equal(say("undo"), "元に戻す");
    assert.equal(say("modules", { count: 1, all: 1 }), "1 module of 1");
    assert.equal(phrases("other", { undo: "Undo" })("undo"), "Undo");
  });

  test("writes numbers and lists in its way, with the digits of files and addresses", () => {
    speak("de", { signs: { labelled: "{label} – {text}" } });
    assert.equal(written(1234.5), "1.234,5");
    assert.equal(listed(["a", "b", "c"]), "a, b und c");
    assert.equal(labelled("x", "y"), "x – y");
    speak("ar", { signs: { comma: "، " } });
    assert.equal(written(1234), "1,234");
    assert.equal(enumerated(["ا", "ب"]), "ا، ب");
    speak("ja", { signs: { space: "" } });
    assert.equal(together(["一。", "", "二。"]), "一。二。");
  });

  test("has its own signs between parts that are no texts, and leaves empty ones out", () => {
    const link = { href: "a" };
    assert.deepEqual(strung(["One.", "", link, false]), ["One.", " ", link]);
    assert.deepEqual(strung([link, "two"], "semicolon"), [link, "; ", "two"]);
    speak("zh", { signs: { space: "", sentence: "{text}。" } });
    assert.deepEqual(strung(["一。", link]), ["一。", "", link]);
    assert.equal(sentence("一"), "一。");
  });

  test("keeps the order of a list from right to left, whatever script its names are in", () => {
    speak("ar", { signs: { comma: "، ", semicolon: "؛ " }, test: { file: "{name}: فُتح" } });
    const [latin, arabic] = ["OKR (2)", "القيمة"];
    assert.equal(enumerated([latin, arabic]), "\u2068OKR (2)\u2069، القيمة");
    assert.equal(parted([arabic, latin]), "القيمة؛ \u2068OKR (2)\u2069");
    assert.equal(listed([latin, arabic]), "\u2068OKR (2)\u2069 والقيمة");
    const within = say("file", { name: enumerated([latin, latin]) });
    assert.equal(within, `\u2067\u2068${latin}\u2069، \u2068${latin}\u2069\u2069: فُتح`);
    delete page.handrailWords;
    assert.equal(enumerated([latin, arabic]), "OKR (2), القيمة");
  });

  test("keeps Latin names together in a sentence from right to left, and only there", () => {
    speak("ar", { test: { file: "فُتح {name}" } });
    assert.equal(say("file", { name: "a-1.json" }), "فُتح \u2068a-1.json\u2069");
    assert.equal(say("file", { name: "ملف" }), "فُتح ملف");
    assert.equal(say("left", { count: 2 }), "\u20662 left\u2069", "English in between as well");
    speak("de", { test: { file: "{name} ist offen" } });
    assert.equal(say("file", { name: "a.json" }), "a.json ist offen");
  });
});
