/** What is pending outlives a crash, is one in all tabs, and never hangs on the browser's storage. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { headField } from "../../plugins/handrail/browser/people/entries.ts";
import { Desk } from "../../plugins/handrail/browser/people/desk.ts";
import {
  FILE,
  MemoryFolder,
  PREFIX,
  TEXT,
  aGoal,
  deskOn,
  goalsIn,
  keptKeys,
} from "./people-desks.ts";
import { Clock, MemoryStorage, forbidden } from "./storages.ts";

const reopened = (place: MemoryStorage) =>
  new Desk({ site: "site", storage: () => place, now: new Clock().now });

describe("after a crash", () => {
  test("what was pending is there again, in its order, once the file is open", async () => {
    const folder = new MemoryFolder();
    const { desk, place } = deskOn(folder);
    for (const text of ["one", "two", "three"]) desk.change("p-1", [aGoal(text)]);
    const again = reopened(place);
    assert.deepEqual(
      again.waiting.map(({ id, acts }) => [id, acts.length]),
      [["p-1", 3]],
    );
    again.open(folder.list(), false);
    assert.deepEqual(goalsIn(again.person("p-1")?.will), ["one", "two", "three"]);
    await again.save("p-1", folder);
    assert.deepEqual(keptKeys(place), []);
    assert.deepEqual(goalsIn(folder.files.get(FILE)), ["one", "two", "three"]);
  });

  test("between writing and noting it, nothing is written twice", async () => {
    const folder = new MemoryFolder();
    const { desk, place } = deskOn(folder);
    desk.change("p-1", [aGoal("one"), headField("role", "lead")]);
    const kept = new Map(place.entries);
    await desk.save("p-1", folder);
    place.entries = kept;
    const again = reopened(place);
    again.open(folder.list(), false);
    const text = folder.files.get(FILE);
    assert.equal((await again.save("p-1", folder)).kind, "saved");
    assert.equal(folder.files.get(FILE), text);
    assert.equal(again.pending, 0);
  });

  test("without a folder the text is there as well; with one it is never kept", () => {
    const { desk, place } = deskOn(new MemoryFolder(), new MemoryStorage(), true);
    assert.deepEqual(keptKeys(place), [], "nothing is kept of what is only read");
    desk.change("p-1", [aGoal("one")]);
    const again = reopened(place);
    assert.equal(again.reopen(), 1);
    assert.deepEqual(goalsIn(again.person("p-1")?.will), ["one"]);
    again.undo("p-1");
    assert.deepEqual(keptKeys(place), []);

    const { desk: inFolder, place: other } = deskOn(new MemoryFolder());
    inFolder.change("p-1", [aGoal("one")]);
    assert.ok([...other.entries.values()].every((value) => !value.includes("kept by hand")));
  });

  test("a new person is there again until they are saved", async () => {
    const folder = new MemoryFolder({});
    const { desk, place } = deskOn(folder);
    desk.add({ id: "p-9", name: "Nine" });
    desk.change("p-9", [aGoal("one")]);
    const again = reopened(place);
    assert.equal(again.reopen(), 1);
    assert.equal(again.person("p-9")?.isNew, true);
    await again.save("p-9", folder);
    assert.deepEqual(keptKeys(place), []);
    assert.deepEqual(goalsIn(folder.files.get("p-9.yml")), ["one"]);
  });

  test("a choice that waits still waits", async () => {
    const folder = new MemoryFolder();
    const [anna, { desk: bo, place }] = [deskOn(folder).desk, deskOn(folder)];
    anna.change("p-1", [headField("role", "lead")]);
    bo.change("p-1", [headField("role", "idle")]);
    await anna.save("p-1", folder);
    await bo.refresh(folder);
    const again = reopened(place);
    again.open(folder.list(), false);
    assert.deepEqual(
      again.conflicts("p-1").map(({ ours, theirs }) => [ours, theirs]),
      [["idle", "lead"]],
    );
    assert.equal(again.person("p-1")?.person.head.role, "lead");
  });
});

describe("two tabs", () => {
  /** Tabs of one browser: what one writes, the other hears of. */
  function tabs() {
    const folder = new MemoryFolder();
    const place = new MemoryStorage();
    const desks = [deskOn(folder, place).desk, deskOn(folder, place).desk] as const;
    const seen = new Map<string, string>();
    const hear = (desk: Desk) => {
      const keys = new Set([...seen.keys(), ...place.entries.keys()]);
      for (const key of keys) {
        const value = place.entries.get(key);
        if (value !== seen.get(key)) desk.receive(key, value ?? null);
        if (value === undefined) seen.delete(key);
        else seen.set(key, value);
      }
    };
    return { folder, place, desks, hear };
  }

  test("have what was done in either, and write over nothing of each other", () => {
    const { desks, place, hear } = tabs();
    desks[0].change("p-1", [aGoal("left")]);
    desks[1].change("p-1", [aGoal("right")]);
    hear(desks[0]);
    assert.deepEqual(goalsIn(desks[0].person("p-1")?.will).sort(), ["left", "right"]);
    assert.equal(keptKeys(place).length, 2);
  });

  test("have nothing pending any more once one of them has saved or taken it back", async () => {
    const { desks, folder, place, hear } = tabs();
    desks[0].change("p-1", [aGoal("left")]);
    hear(desks[1]);
    assert.equal(desks[1].pending, 1);
    await desks[0].save("p-1", folder);
    hear(desks[1]);
    assert.equal(desks[1].pending, 0);
    await desks[1].refresh(folder);
    assert.deepEqual(goalsIn(desks[1].person("p-1")?.text), ["left"]);
    desks[1].change("p-1", [aGoal("more")]);
    hear(desks[0]);
    await desks[1].save("p-1", folder);
    hear(desks[0]);
    desks[0].change("p-1", [aGoal("and more")]);
    assert.equal(keptKeys(place).length, 1, "what is saved does not come back");
  });

  test("of which one clears the storage leave the work of the other in memory", async () => {
    const { desks, place } = tabs();
    desks[0].change("p-1", [aGoal("left")]);
    place.entries.clear();
    desks[0].receive(null, null);
    assert.equal(desks[0].pending, 1);
    desks[0].change("p-1", [aGoal("more")]);
    assert.equal(keptKeys(place).length, 2, "and write it again with the next act");
    const [first = "", second = ""] = keptKeys(place);
    place.entries.clear();
    desks[0].receive(null, null);
    desks[0].receive(first, null);
    desks[0].change("p-1", [aGoal("last")]);
    assert.ok(!keptKeys(place).includes(first) && keptKeys(place).includes(second));
  });
});

describe("a browser that", () => {
  test("keeps nothing is said once, and the work goes on in memory", async () => {
    const folder = new MemoryFolder();
    const desk = new Desk({ site: "site", storage: forbidden, now: () => 1 });
    desk.open(folder.list(), false);
    desk.change("p-1", [aGoal("one")]);
    desk.change("p-1", [aGoal("two")]);
    assert.deepEqual(desk.notices, ["memory"]);
    assert.equal((await desk.save("p-1", folder)).kind, "saved");
    assert.deepEqual(goalsIn(folder.files.get(FILE)), ["one", "two"]);
  });

  test("has no room is said, and all is kept as soon as there is room", () => {
    const place = new MemoryStorage({}, 300);
    const { desk } = deskOn(new MemoryFolder(), place);
    desk.change("p-1", [aGoal("x".repeat(400))]);
    assert.deepEqual(desk.notices, ["full"]);
    assert.equal(desk.pending, 1);
    place.room = Infinity;
    desk.change("p-1", [aGoal("two")]);
    assert.deepEqual(desk.notices, []);
    assert.equal(keptKeys(place).length, 2);
  });

  test("holds something that cannot be read leaves it as it is, and says so", () => {
    const act = (value: object) => JSON.stringify({ schema: 1, before: {}, held: false, ...value });
    const key = (end: string) => `${PREFIX}p-1:000000001-${end}`;
    const bad = {
      [key("aaaaaa")]: "{",
      [key("bbbbbb")]: act({ changes: [{ append: { to: "__proto__", entry: {} } }] }),
      [key("cccccc")]: act({ changes: [{ set: { field: "id", value: "other" } }] }),
      [key("dddddd")]: act({ changes: [{ append: { to: "goals", entry: { n: 1 } } }] }),
      [key("ffffff")]: act({ changes: [{ append: { to: "goals", entry: "DEEP" } }] }).replace(
        '"DEEP"',
        '{"a":'.repeat(9000) + "1" + "}".repeat(9000),
      ),
      [key("eeeeee")]: JSON.stringify({ schema: 2, changes: [] }),
      [`${PREFIX}p-1:text`]: JSON.stringify({ schema: 1, file: 1 }),
      [`${PREFIX}p-1:what`]: "1",
      [`${PREFIX}a/b:text`]: JSON.stringify({ schema: 1, file: "x", text: "", isNew: true }),
    };
    const place = new MemoryStorage({ ...bad, other: "kept" });
    const { desk } = deskOn(new MemoryFolder(), place);
    assert.deepEqual(desk.notices, ["unreadable"]);
    assert.equal(desk.pending, 0);
    assert.equal(desk.person("p-1")?.will, TEXT);
    assert.deepEqual(Object.fromEntries(place.entries), { ...bad, other: "kept" });
  });
});
