import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { LATEST, serialise, type Json } from "../../plugins/handrail/browser/store/document.ts";
import type { Store } from "../../plugins/handrail/browser/store/store.ts";
import { documentOf } from "./documents.ts";
import { Clock, KEY, MemoryStorage, open } from "./storages.ts";

const kinds = (store: Store) => store.notices.map((notice) => notice.kind);

describe("a store on a good day", () => {
  test("keeps what was set, for the next page", () => {
    const place = new MemoryStorage();
    open(place).set("module/a", true);
    const next = open(place);
    assert.equal(next.get("module/a"), true);
    assert.deepEqual(next.leaf("module/a"), [true, 1000]);
    assert.equal(next.status, "saved");
    assert.deepEqual(next.notices, []);
  });

  test("writes nothing until something is done", () => {
    const place = new MemoryStorage();
    open(place).refresh();
    open(place).flush();
    assert.equal(place.writes, 0);
  });

  test("tells its listeners which paths changed, until they unsubscribe", () => {
    const store = open(new MemoryStorage());
    const heard: string[][] = [];
    const stop = store.subscribe((changed) => heard.push([...changed]));
    store.set("module/a", true);
    store.set("check/c/x", true);
    store.reset("check/c/");
    stop();
    store.set("module/b", true);
    assert.deepEqual(heard, [["module/a"], ["check/c/x"], ["check/c/x"]]);
  });

  test("a listener that throws silences neither the others nor the write", (context) => {
    const later = context.mock.method(globalThis, "queueMicrotask", () => {});
    const place = new MemoryStorage();
    const store = open(place);
    const heard: string[] = [];
    store.subscribe(() => {
      throw new Error("broken listener");
    });
    store.subscribe(() => heard.push("second"));
    store.set("module/a", true);
    assert.deepEqual(heard, ["second"]);
    assert.match(place.getItem(KEY) ?? "", /module\/a/);
    const report = later.mock.calls[0]?.arguments[0];
    assert.throws(() => report?.(), /broken listener/);
  });

  test("un-ticking is kept as a value", () => {
    const place = new MemoryStorage();
    const store = open(place);
    store.set("check/c/x", true);
    store.set("check/c/x", false);
    assert.deepEqual(open(place).leaf("check/c/x"), [false, 1001]);
  });

  test("its time goes forward even when the clock goes back", () => {
    const clock = new Clock();
    const store = open(new MemoryStorage(), { now: clock.now });
    store.set("module/a", true);
    clock.time = 10;
    store.set("module/a", false);
    assert.deepEqual(store.leaf("module/a"), [false, 1001]);
    for (const time of [NaN, -5, Infinity, 12.7]) {
      clock.time = time;
      store.set("module/b", true);
    }
    assert.ok(Number.isInteger(store.leaf("module/b")?.[1]));
  });

  test("an action wins over what another tab wrote, even with a clock ahead", () => {
    const ahead = serialise(documentOf({ "module/a": [false, 5000] }));
    const place = new MemoryStorage();
    const store = open(place);
    place.setItem(KEY, ahead);
    store.set("module/a", true);
    assert.deepEqual(store.leaf("module/a"), [true, 5001]);
    assert.deepEqual(open(place).leaf("module/a"), [true, 5001]);
  });

  test("stays readable at the end of time", () => {
    const place = new MemoryStorage({
      [KEY]: serialise(documentOf({ "module/a": [false, LATEST] })),
    });
    open(place).set("module/a", true);
    assert.deepEqual(open(place).leaf("module/a"), [true, LATEST]);
    assert.deepEqual(kinds(open(place)), []);
  });

  test("a value is copied, and what is not JSON is refused", () => {
    const store = open(new MemoryStorage());
    const value = { b: [1], a: 1 };
    store.set("sheet/w/f", value);
    value.b.push(2);
    assert.deepEqual(store.get("sheet/w/f"), { a: 1, b: [1] });
    for (const bad of [undefined, NaN, () => 1, 1n] as unknown as Json[]) {
      assert.throws(() => store.set("sheet/w/f", bad), TypeError);
    }
    assert.throws(() => store.set("x".repeat(513), true), RangeError);
    assert.throws(() => store.reset("x".repeat(513)), RangeError);
  });

  test("old ids lead to new ones when it opens", () => {
    const place = new MemoryStorage({
      [KEY]: serialise(documentOf({ "module/old": [true, 5] })),
    });
    const store = open(place, { aliases: { "module/old": "module/new" } });
    assert.equal(store.get("module/new"), true);
    assert.equal(store.get("module/old"), undefined);
  });
});

describe("a reset", () => {
  test("forgets what its scope covers and lets it be ticked again at once", () => {
    const place = new MemoryStorage();
    const store = open(place);
    store.set("check/c/x", true);
    store.set("module/a", true);
    store.reset("check/c/");
    assert.equal(store.get("check/c/x"), undefined);
    assert.equal(store.get("module/a"), true);
    store.set("check/c/x", true);
    assert.equal(open(place).get("check/c/x"), true);
  });

  test("also takes what a clock ahead has dated", () => {
    const place = new MemoryStorage({
      [KEY]: serialise(documentOf({ "module/a": [true, 9000] })),
    });
    const store = open(place);
    store.reset("");
    assert.equal(store.document.leaves.size, 0);
    store.set("module/a", true);
    assert.deepEqual(store.leaf("module/a"), [true, 9001]);
  });

  test("goes no further back when it is repeated by a clock that is behind", () => {
    const clock = new Clock();
    const store = open(new MemoryStorage(), { now: clock.now });
    clock.time = 5000;
    store.reset("check/c/");
    clock.time = 1000;
    store.reset("check/c/");
    store.take(documentOf({ "check/c/x": [true, 3000] }));
    assert.equal(store.get("check/c/x"), undefined, "older than the first reset");
  });

  test("at the end of time is none: it would take all that is done afterwards", () => {
    const text = serialise(documentOf({ "module/a": [true, 5] }, { "": LATEST }));
    const place = new MemoryStorage({ [KEY]: text });
    const store = open(place);
    assert.deepEqual(kinds(store), ["partial"]);
    store.set("module/b", true);
    assert.equal(open(place).get("module/b"), true);
    assert.deepEqual(place.asides, [text]);
  });

  test("is not undone by a tab that had not heard of it", () => {
    const place = new MemoryStorage();
    const [one, two] = [open(place), open(place)];
    one.set("check/c/x", true);
    two.refresh();
    one.reset("check/c/");
    two.set("module/b", true);
    assert.equal(two.get("check/c/x"), undefined);
    assert.equal(open(place).get("check/c/x"), undefined);
    assert.equal(open(place).get("module/b"), true);
  });
});
