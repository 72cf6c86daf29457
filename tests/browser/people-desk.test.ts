/** The coach's desk: what is pending, saved, taken back, and met by what others wrote. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { headField, selfAssessment } from "../../plugins/handrail/browser/people/entries.ts";
import { FILE, MemoryFolder, TEXT, aGoal, deskOn, goalsIn } from "./people-desks.ts";

describe("what was done", () => {
  test("is seen at once, is pending until it is saved, and every byte of the file stays", async () => {
    const folder = new MemoryFolder();
    const { desk } = deskOn(folder);
    desk.change("p-1", [aGoal("Talk to shops")]);
    assert.deepEqual(
      desk.person("p-1")?.person.goals.map((one) => one.text),
      ["Talk to shops"],
    );
    assert.equal(desk.pending, 1);
    assert.equal(folder.files.get(FILE), TEXT);
    const saved = await desk.save("p-1", folder);
    assert.equal(saved.kind, "saved");
    assert.equal(desk.pending, 0);
    assert.ok(folder.files.get(FILE)?.startsWith(TEXT));
    assert.deepEqual(goalsIn(folder.files.get(FILE)), ["Talk to shops"]);
    assert.equal(desk.person("p-1")?.text, folder.files.get(FILE));
    assert.deepEqual(await desk.save("p-1", folder), { kind: "nothing" });
  });

  test("is taken back act by act, the last first, and put back", () => {
    const { desk } = deskOn(new MemoryFolder());
    desk.change("p-1", [aGoal("one"), aGoal("two")]);
    desk.change("p-1", [aGoal("three")]);
    const last = desk.undo("p-1");
    assert.deepEqual(
      desk.person("p-1")?.person.goals.map((one) => one.text),
      ["one", "two"],
    );
    if (last) desk.again("p-1", last);
    assert.equal(desk.person("p-1")?.person.goals.length, 3);
    desk.undo("p-1");
    desk.undo("p-1");
    assert.equal(desk.undo("p-1"), undefined);
    assert.equal(desk.person("p-1")?.will, TEXT);
  });

  test("is refused where the file would not be read, and changes nothing", () => {
    const { desk } = deskOn(new MemoryFolder());
    const told = desk.change("p-1", [headField("role", "no id!")]);
    assert.ok("refused" in told && told.refused.includes("cannot be an id"));
    assert.equal(desk.pending, 0);
    assert.ok("refused" in desk.change("p-1", [headField("role", "owner")]), "it is that already");
    assert.ok("refused" in desk.change("nobody", [aGoal("x")]));
  });

  test("a self-assessment that comes twice is one", async () => {
    const folder = new MemoryFolder();
    const { desk } = deskOn(folder);
    const change = selfAssessment(
      {
        site: "site",
        name: "",
        assessment: {
          id: "4k2m-1a2b",
          at: 1_772_000_000_000,
          framework: { id: "fw", version: "1.0.0" },
          role: "owner",
          ratings: new Map([["pm", new Map([["a", "consistently"]])]]),
          notes: new Map([["pm", "line\r\nline\u0000"]]),
          evidence: new Map(),
        },
      },
      "p-1",
    );
    assert.ok(change);
    assert.ok("act" in desk.change("p-1", [change]));
    await desk.save("p-1", folder);
    assert.ok("refused" in desk.change("p-1", [change]));
    const [one, ...others] = desk.person("p-1")?.person.assessments ?? [];
    assert.deepEqual(others, []);
    assert.equal(one?.notes.get("pm"), "line\nline");
    folder.files.set(FILE, (folder.files.get(FILE) ?? "").replace("line\n", "another\n"));
    await desk.refresh(folder);
    assert.ok("refused" in desk.change("p-1", [change]), "though somebody changed it by hand");
    assert.equal(one?.ratings.get("pm")?.get("a"), "consistently");
  });

  test("tells its listeners", async () => {
    const folder = new MemoryFolder();
    const { desk } = deskOn(folder);
    let told = 0;
    const stop = desk.subscribe(() => (told += 1));
    desk.change("p-1", [aGoal("x")]);
    assert.equal(told, 1);
    await desk.save("p-1", folder);
    assert.ok(told > 1);
    stop();
    const before = told;
    desk.change("p-1", [aGoal("y")]);
    assert.equal(told, before);
  });
});

describe("a file", () => {
  test("that is gone is said, and written again only when that is wanted", async () => {
    const folder = new MemoryFolder();
    const { desk } = deskOn(folder);
    desk.change("p-1", [aGoal("x")]);
    folder.files.clear();
    assert.deepEqual(await desk.save("p-1", folder), { kind: "gone" });
    assert.equal(desk.pending, 1);
    assert.equal((await desk.save("p-1", folder, { anew: true })).kind, "saved");
    assert.deepEqual(goalsIn(folder.files.get(FILE)), ["x"]);
  });

  test("that is broken now is left as it is", async () => {
    const folder = new MemoryFolder();
    const { desk } = deskOn(folder);
    desk.change("p-1", [aGoal("x")]);
    folder.files.set(FILE, "person: [");
    assert.equal((await desk.save("p-1", folder)).kind, "unreadable");
    assert.equal(folder.files.get(FILE), "person: [");
    assert.equal(desk.pending, 1);
    await desk.refresh(folder);
    assert.equal(desk.unread.length, 1);
    assert.equal(desk.person("p-1")?.person.goals.length, 1);
    folder.files.set(FILE, TEXT);
    await desk.refresh(folder);
    assert.equal(desk.unread.length, 0);
  });

  test("that cannot be written, or says something else afterwards, leaves everything pending", async () => {
    const folder = new MemoryFolder();
    const { desk } = deskOn(folder);
    desk.change("p-1", [aGoal("x")]);
    const refusing = {
      read: folder.read.bind(folder),
      write: () => Promise.reject(new Error("no")),
    };
    const failed = await desk.save("p-1", refusing);
    assert.ok(failed.kind === "failed" && (failed.error as Error).message === "no");
    const losing = { read: folder.read.bind(folder), write: async () => {} };
    assert.deepEqual(await desk.save("p-1", losing), { kind: "not-written" });
    assert.equal(desk.pending, 1);
    assert.equal(desk.isSaving("p-1"), false);
  });

  test("of another person's id is said with its place, and the first one counts", () => {
    const folder = new MemoryFolder({ "a.yml": TEXT, "b.yml": TEXT, "c.yml": "- x" });
    const { desk } = deskOn(folder);
    assert.deepEqual(
      desk.people.map(({ file }) => file),
      ["a.yml"],
    );
    const said = desk.unread.map(({ file, problems: [first] }) => [
      file,
      first?.line,
      first?.message,
    ]);
    assert.deepEqual(said, [
      ["b.yml", 4, "person id 'p-1' is taken by a.yml; this file is not read"],
      ["c.yml", 1, "must be a mapping of fields; begin with 'person:'"],
    ]);
  });

  test("that is called as its person counts before others about the same one", () => {
    const { desk } = deskOn(new MemoryFolder({ "a.yml": TEXT, [FILE]: TEXT }));
    assert.deepEqual(
      desk.people.map(({ file }) => file),
      [FILE],
    );
    assert.match(desk.unread[0]?.problems[0]?.message ?? "", /is taken by p-1.yml/);
  });

  test("of a new person is written with the first save, never over another one", async () => {
    const folder = new MemoryFolder({});
    const { desk } = deskOn(folder);
    assert.equal(desk.add({ id: "not an id" }), undefined);
    const added = desk.add({ id: "p-2", name: "Anna: Berg", role: "" });
    assert.equal(added?.person.head.name, "Anna: Berg");
    assert.equal(desk.add({ id: "p-2" }), undefined);
    assert.equal(desk.pending, 1);
    folder.files.set("p-2.yml", "person:\n  id: p-2\n  name: Somebody else\n");
    assert.deepEqual(await desk.save("p-2", folder), { kind: "taken" });
    folder.files.clear();
    assert.equal((await desk.save("p-2", folder)).kind, "saved");
    assert.ok(folder.files.get("p-2.yml")?.includes('name: "Anna: Berg"'));
    assert.equal(desk.pending, 0);
    desk.add({ id: "p-3" });
    desk.forget("p-3");
    assert.equal(desk.person("p-3"), undefined);
    assert.equal(desk.pending, 0);
  });

  test("from which others' entries vanished is said", async () => {
    const folder = new MemoryFolder();
    const other = deskOn(folder).desk;
    other.change("p-1", [aGoal("theirs")]);
    await other.save("p-1", folder);
    const { desk } = deskOn(folder);
    folder.files.set(FILE, TEXT);
    await desk.refresh(folder);
    assert.deepEqual(
      desk.person("p-1")?.missing.map(({ list }) => list),
      ["goals"],
    );
    await other.refresh(folder);
    assert.equal(other.pending, 1, "the one who made it has it still, to be saved again");
    await other.save("p-1", folder);
    await desk.refresh(folder);
    assert.deepEqual(desk.person("p-1")?.missing, []);
  });
});
