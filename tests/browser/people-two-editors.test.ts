/** Two coaches and one file: whatever happens in whatever order, no entry is lost and none is there twice. */

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import type { Desk, PeopleIO } from "../../plugins/handrail/browser/people/desk.ts";
import { FILE, MemoryFolder, aGoal, deskOn, goalsIn } from "./people-desks.ts";

/** The file, where others read and write between any two steps. */
function interleaved(folder: MemoryFolder, scheduler: fc.Scheduler): PeopleIO {
  return {
    read: async (name) => {
      await scheduler.schedule(Promise.resolve(), "read");
      return folder.read(name);
    },
    write: async (name, text) => {
      await scheduler.schedule(Promise.resolve(), "write");
      return folder.write(name, text);
    },
  };
}

const steps = fc.array(fc.constantFrom("change", "undo", "save", "refresh"), { maxLength: 8 });
const files = fc.constantFrom(
  "person:\n  id: p-1\n",
  "person:\r\n  id: p-1\r\ngoals:\r\n- {id: o-1, date: 2026-01-01, by: c, text: old}\r\n",
  '{"person": {"id": "p-1"}, "goals": []}\n',
);

async function work(
  desk: Desk,
  name: string,
  all: readonly string[],
  io: PeopleIO,
  gone: Set<string>,
) {
  const made: string[] = [];
  for (const step of all) {
    if (step === "change") {
      const text = `${name} ${made.length}`;
      made.push(text);
      desk.change("p-1", [aGoal(text, name)]);
    } else if (step === "undo") {
      for (const change of desk.undo("p-1")?.changes ?? []) {
        if ("append" in change) gone.add(String(change.append.entry["text"]));
      }
    } else if (step === "save") {
      await desk.save("p-1", io);
    } else {
      await desk.refresh(io);
    }
  }
  return made;
}

test("any interleaving of two editors' saves loses no entry", async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), files, steps, steps, async (scheduler, text, one, two) => {
      const folder = new MemoryFolder({ [FILE]: text });
      const desks = [deskOn(folder).desk, deskOn(folder).desk] as const;
      const io = interleaved(folder, scheduler);
      const gone = new Set<string>();
      const working = Promise.all([
        work(desks[0], "anna", one, io, gone),
        work(desks[1], "bo", two, io, gone),
      ]);
      await scheduler.waitFor(working);
      const made = (await working).flat();
      for (let round = 0; round < 4; round += 1) {
        for (const desk of desks) {
          await desk.refresh(folder);
          const { kind } = await desk.save("p-1", folder);
          assert.ok(kind === "saved" || kind === "nothing", kind);
        }
      }
      const found = goalsIn(folder.files.get(FILE));
      assert.deepEqual(
        desks.map(({ pending }) => pending),
        [0, 0],
      );
      assert.equal(new Set(found).size, found.length, "none is there twice");
      for (const goal of made.filter((each) => !gone.has(each)))
        assert.ok(found.includes(goal), goal);
      if (text.includes("old")) assert.ok(found.includes("old"));
    }),
    { numRuns: 300 },
  );
});

test("a save that another one overwrites at once is noticed, and made good with the next", async () => {
  const folder = new MemoryFolder();
  const [anna, bo] = [deskOn(folder).desk, deskOn(folder).desk];
  anna.change("p-1", [aGoal("by anna")]);
  bo.change("p-1", [aGoal("by bo")]);
  const stale = await folder.read(FILE);
  await anna.save("p-1", folder);
  let first = true;
  const behind: PeopleIO = {
    read: async (name) => {
      if (!first) return folder.read(name);
      first = false;
      return stale;
    },
    write: (name, text) => folder.write(name, text),
  };
  await bo.save("p-1", behind);
  assert.deepEqual(goalsIn(folder.files.get(FILE)), ["by bo"], "Anna's entry is overwritten");
  await anna.refresh(folder);
  assert.equal(anna.pending, 1);
  await anna.save("p-1", folder);
  assert.deepEqual(goalsIn(folder.files.get(FILE)), ["by bo", "by anna"]);
});

test("two entries that chance gave the same id are both kept, and what points at one points at it still", async () => {
  const folder = new MemoryFolder();
  const [anna, bo] = [deskOn(folder).desk, deskOn(folder).desk];
  const goal = (text: string, rest: object = {}) => ({
    append: {
      to: "goals",
      entry: { id: "o-20260308-aaaa", date: "2026-03-08", by: "c-1", text, state: "open", ...rest },
    },
  });
  anna.change("p-1", [goal("by anna")]);
  bo.change("p-1", [goal("by bo")]);
  bo.change("p-1", [goal("by bo, reached", { id: "o-2", supersedes: "o-20260308-aaaa" })]);
  await anna.save("p-1", folder);
  await bo.save("p-1", folder);
  const { goals = [] } = bo.person("p-1")?.person ?? {};
  assert.deepEqual(
    goals.map(({ text }) => text),
    ["by anna", "by bo", "by bo, reached"],
  );
  assert.notEqual(goals[1]?.id, goals[0]?.id);
  assert.equal(goals[2]?.supersedes, goals[1]?.id);
});
