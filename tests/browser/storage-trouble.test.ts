/** Storages that are forbidden, full or cleared: nothing is lost, it is said once, and all is caught up with later. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { KEY, MemoryStorage, forbidden, kinds, open } from "./storages.ts";

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
