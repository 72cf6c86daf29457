/** Texts in the storage that are damaged, foreign or newer than the page: set aside or left alone, never lost. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { serialise } from "../../plugins/handrail/browser/store/document.ts";
import { SITE, documentOf } from "./documents.ts";
import { KEY, MemoryStorage, forbidden, kinds, open } from "./storages.ts";

describe("a text that cannot be read", () => {
  const foreign = serialise(documentOf({ "module/a": [true, 1] }, {}, "other"));
  for (const [name, text] of [
    ["damaged", "{broken"],
    ["foreign", foreign],
  ] as const) {
    test(`(${name}) is set aside before anything is written over it`, () => {
      const place = new MemoryStorage({ [KEY]: text });
      const store = open(place);
      assert.deepEqual(store.notices, [{ kind: "corrupt", text }]);
      assert.deepEqual(place.asides, [text]);
      assert.equal(place.getItem(KEY), text);
      store.set("module/b", true);
      assert.deepEqual(place.asides, [text]);
      assert.equal(store.status, "saved");
      assert.deepEqual([...open(place).document.leaves.keys()], ["module/b"]);
      assert.deepEqual(kinds(open(place)), []);
    });
  }

  test("is set aside once, however often it is opened", () => {
    const place = new MemoryStorage({ [KEY]: "{broken" });
    for (const time of [1, 2, 3, 4, 5]) open(place, { now: () => time });
    assert.deepEqual(place.asides, ["{broken"]);
  });

  test("is kept with the two before it; the oldest goes last", () => {
    const place = new MemoryStorage();
    for (const text of ["{1", "{2", "{3", "{4"]) {
      place.setItem(KEY, text);
      open(place);
    }
    assert.deepEqual(place.asides, ["{2", "{3", "{4"]);
  });

  test("stays where it is when there is no room to set it aside", () => {
    const place = new MemoryStorage({ [KEY]: "{broken" }, 60);
    const store = open(place);
    assert.deepEqual(store.notices, [{ kind: "unreadable", text: "{broken" }]);
    store.set("module/a", true);
    store.flush();
    assert.equal(store.status, "unreadable");
    assert.equal(store.get("module/a"), true);
    assert.equal(place.getItem(KEY), "{broken");
    place.room = Infinity;
    store.set("module/b", true);
    assert.equal(store.status, "saved");
    assert.deepEqual(place.asides, ["{broken"]);
    assert.equal(open(place).document.leaves.size, 2);
  });

  test("set aside earlier is not deleted when space is short", () => {
    const place = new MemoryStorage();
    for (const text of ["{1", "{2", "{3"]) {
      place.setItem(KEY, text);
      open(place);
    }
    place.setItem(KEY, "{4");
    place.room = 0;
    open(place).set("module/a", true);
    assert.deepEqual(place.asides, ["{1", "{2", "{3"]);
    assert.equal(place.getItem(KEY), "{4");
  });

  test("in part, gives up the rest and sets the whole aside", () => {
    const text = `{"schema":1,"site":"${SITE}","leaves":{"module/a":[true,5],"module/b":7},"resets":{}}`;
    const place = new MemoryStorage({ [KEY]: text });
    const store = open(place);
    assert.equal(store.get("module/a"), true);
    assert.deepEqual(store.notices, [{ kind: "partial", text }]);
    store.set("module/c", true);
    assert.deepEqual(place.asides, [text]);
    assert.deepEqual([...open(place).document.leaves.keys()], ["module/a", "module/c"]);
  });

  test("arriving from elsewhere does not cost what is in memory", () => {
    const place = new MemoryStorage();
    const store = open(place);
    store.set("module/a", true);
    place.setItem(KEY, "{broken");
    store.receive("{broken");
    assert.deepEqual(kinds(store), ["corrupt"]);
    assert.deepEqual(place.asides, ["{broken"]);
    assert.equal(open(place).get("module/a"), true);
  });
});

describe("a record of a newer version", () => {
  const newer = JSON.stringify({ schema: 2, site: SITE, things: [] });

  test("is never written over", () => {
    const place = new MemoryStorage({ [KEY]: newer });
    const store = open(place);
    store.set("module/a", true);
    store.reset("");
    store.receive(newer);
    store.flush();
    assert.equal(store.status, "newer");
    assert.deepEqual(kinds(store), ["newer"]);
    assert.equal(place.getItem(KEY), newer);
    assert.deepEqual(place.asides, []);
  });

  test("that arrives while an older page is open stops its writing", () => {
    const place = new MemoryStorage();
    const store = open(place);
    store.set("module/a", true);
    place.setItem(KEY, newer);
    store.set("module/b", true);
    assert.equal(place.getItem(KEY), newer);
    assert.equal(store.get("module/b"), true);
    assert.deepEqual(kinds(store), ["newer"]);
  });
});

describe("a storage that takes a text and does not keep it", () => {
  class Forgetful extends MemoryStorage {
    override setItem(key: string, value: string): void {
      if (!key.includes(":aside:")) super.setItem(key, value);
    }
  }

  test("has set nothing aside: what cannot be read stays where it is", () => {
    const place = new Forgetful({ [KEY]: "{broken" });
    const store = open(place);
    store.set("module/a", true);
    assert.equal(store.status, "unreadable");
    assert.equal(place.getItem(KEY), "{broken");
    assert.equal(store.get("module/a"), true);
  });
});

describe("what was set aside", () => {
  test("is listed newest first, and deleted one by one", () => {
    const place = new MemoryStorage({
      [`${KEY}:aside:5`]: "old",
      [`${KEY}:aside:7`]: "new",
      x: "y",
    });
    const store = open(place);
    assert.deepEqual(store.asides, [
      { at: 7, text: "new" },
      { at: 5, text: "old" },
    ]);
    store.dropAside({ at: 7, text: "new" });
    assert.deepEqual(store.asides, [{ at: 5, text: "old" }]);
    assert.equal(place.writes, 0);
  });

  test("does not come back from the place that it was found in", () => {
    const place = new MemoryStorage({ [KEY]: "{broken" });
    const store = open(place);
    const [aside] = store.asides;
    assert.ok(aside);
    store.dropAside(aside);
    const next = open(place);
    assert.deepEqual(next.asides, []);
    assert.deepEqual(kinds(next), []);
  });

  test("is nothing, and no error, where storage is forbidden", () => {
    const store = open(forbidden);
    store.dropAside({ at: 1, text: "" });
    assert.deepEqual(store.asides, []);
  });
});
