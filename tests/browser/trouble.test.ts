/** Storages that are forbidden, full, damaged, newer than the page, or cleared: nothing is lost, and it is said once. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { serialise } from "../../plugins/handrail/browser/store/document.ts";
import type { Store } from "../../plugins/handrail/browser/store/store.ts";
import { SITE, documentOf } from "./documents.ts";
import { KEY, MemoryStorage, forbidden, open } from "./storages.ts";

const kinds = (store: Store) => store.notices.map((notice) => notice.kind);

describe("a storage that is forbidden", () => {
  test("leaves the record in memory and says so once", () => {
    const store = open(forbidden);
    assert.equal(store.status, "memory");
    store.set("module/a", true);
    store.set("module/b", true);
    store.flush();
    assert.equal(store.get("module/a"), true);
    assert.deepEqual(kinds(store), ["memory"]);
  });

  test("is used as soon as it opens, with everything from before", () => {
    const place = new MemoryStorage();
    let closed = true;
    const store = open(() => (closed ? forbidden() : place));
    store.set("module/a", true);
    closed = false;
    store.flush();
    assert.equal(store.status, "saved");
    assert.equal(open(place).get("module/a"), true);
  });

  test("for writing only, is memory too", () => {
    const place = new MemoryStorage({}, 0);
    place.full = "SecurityError";
    const store = open(place);
    assert.equal(store.status, "saved");
    store.set("module/a", true);
    assert.equal(store.status, "memory");
    assert.equal(store.get("module/a"), true);
    assert.deepEqual(kinds(store), ["memory"]);
  });
});

describe("a storage that is full", () => {
  for (const name of ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"]) {
    test(`(${name}) keeps the last good text, says so once and catches up later`, () => {
      const place = new MemoryStorage({}, 120);
      place.full = name;
      const store = open(place);
      store.set("module/a", true);
      assert.equal(store.status, "saved");
      const good = place.getItem(KEY);
      store.set("module/with-a-long-name", true);
      store.set("module/with-another-name", true);
      assert.equal(store.status, "full");
      assert.equal(place.getItem(KEY), good);
      assert.equal(store.get("module/with-another-name"), true);
      assert.deepEqual(kinds(store), ["full"]);
      place.room = Infinity;
      store.set("module/c", true);
      assert.equal(store.status, "saved");
      assert.equal(open(place).document.leaves.size, 4);
    });
  }

  test("is not well again for being looked at while it is empty", () => {
    const store = open(new MemoryStorage({}, 10));
    store.set("module/a", true);
    store.refresh();
    assert.equal(store.status, "full");
    assert.deepEqual(kinds(store), ["full"]);
  });

  test("and cleared by another tab gets nothing back before the next action", () => {
    const place = new MemoryStorage({}, 10);
    const store = open(place);
    store.set("module/a", true);
    place.room = Infinity;
    store.receive(null);
    store.flush();
    assert.equal(place.getItem(KEY), null);
    store.set("module/b", true);
    assert.equal(open(place).document.leaves.size, 2);
  });

  test("says so again when it is full again after all was well", () => {
    const place = new MemoryStorage({}, 120);
    const store = open(place);
    store.set("module/with-a-very-long-name-that-does-not-fit", true);
    assert.deepEqual(kinds(store), ["full"]);
    place.room = Infinity;
    store.set("module/a", true);
    assert.deepEqual(kinds(store), []);
    place.room = 1;
    store.set("module/a", false);
    assert.deepEqual(kinds(store), ["full"]);
  });

  test("is tried again when the page is left", () => {
    const place = new MemoryStorage({}, 10);
    const store = open(place);
    store.set("module/a", true);
    place.room = Infinity;
    store.flush();
    assert.equal(open(place).get("module/a"), true);
    const { writes } = place;
    store.flush();
    assert.equal(place.writes, writes, "nothing is pending any more");
  });

  test("is what a record counts as that could not be read back", () => {
    const place = new MemoryStorage();
    const store = open(place, { limit: 200 });
    store.set("sheet/w/f", "x".repeat(300));
    assert.equal(store.status, "full");
    assert.equal(place.getItem(KEY), null);
  });
});

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

describe("a storage that somebody cleared", () => {
  test("is left empty until the next action, which writes everything", () => {
    const place = new MemoryStorage();
    const store = open(place);
    store.set("module/a", true);
    place.removeItem(KEY);
    store.receive(null);
    store.refresh();
    store.flush();
    assert.equal(place.getItem(KEY), null);
    assert.equal(store.get("module/a"), true);
    assert.deepEqual(store.notices, []);
    store.set("module/b", true);
    assert.equal(open(place).document.leaves.size, 2);
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
