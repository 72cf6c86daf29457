/** Two coaches at one file: what each is told of the other. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  assignment,
  goalChanged,
  headField,
} from "../../plugins/handrail/browser/people/entries.ts";
import { currentAssignment } from "../../plugins/handrail/browser/guidance/people.ts";
import { FILE, MemoryFolder, aGoal, deskOn, goalsIn, maker } from "./people-desks.ts";

const level = (by: string, name: string) =>
  assignment(maker(by), { competency: "pm", level: name, sharedNote: "as agreed" });

describe("two coaches", () => {
  test("keep the entries of each other, and are told where they meet", async () => {
    const folder = new MemoryFolder();
    const [anna, bo] = [deskOn(folder).desk, deskOn(folder).desk];
    anna.change("p-1", [level("c-anna", "beginner")]);
    bo.change("p-1", [level("c-bo", "middle"), aGoal("by bo", "c-bo")]);
    assert.equal((await anna.save("p-1", folder)).kind, "saved");
    const saved = await bo.save("p-1", folder);
    assert.ok(saved.kind === "saved");
    assert.deepEqual(
      saved.meanwhile.map(({ list, entry }) => [list, entry.by]),
      [["assignments", "c-anna"]],
    );
    assert.deepEqual(
      saved.overlaps.map(({ by }) => by),
      ["c-anna"],
    );
    const person = bo.person("p-1")?.person;
    assert.equal(person?.assignments.length, 2);
    assert.equal(person && currentAssignment(person, "pm")?.by, "c-bo");
  });

  test("are told nothing of each other where they did other things", async () => {
    const folder = new MemoryFolder();
    const [anna, bo] = [deskOn(folder).desk, deskOn(folder).desk];
    anna.change("p-1", [aGoal("by anna")]);
    await anna.save("p-1", folder);
    bo.change("p-1", [level("c-bo", "middle")]);
    const saved = await bo.save("p-1", folder);
    assert.ok(
      saved.kind === "saved" && saved.overlaps.length === 0 && saved.meanwhile.length === 1,
    );
  });

  test("of whom one has nothing to save see what the other saved", async () => {
    const folder = new MemoryFolder();
    const [anna, bo] = [deskOn(folder).desk, deskOn(folder).desk];
    anna.change("p-1", [aGoal("by anna")]);
    await anna.save("p-1", folder);
    assert.deepEqual(await bo.save("p-1", folder), { kind: "nothing" });
    assert.equal(bo.person("p-1")?.person.goals.length, 1);
  });

  test("who end one goal are told", async () => {
    const folder = new MemoryFolder();
    const first = deskOn(folder).desk;
    first.change("p-1", [aGoal("Talk to shops")]);
    await first.save("p-1", folder);
    const [anna, bo] = [deskOn(folder).desk, deskOn(folder).desk];
    const [goal] = anna.person("p-1")?.person.goals ?? [];
    assert.ok(goal);
    anna.change("p-1", [goalChanged(maker("c-anna"), goal, { state: "reached" })]);
    bo.change("p-1", [goalChanged(maker("c-bo"), goal, { state: "dropped" })]);
    await anna.save("p-1", folder);
    const saved = await bo.save("p-1", folder);
    assert.ok(saved.kind === "saved");
    assert.deepEqual(
      saved.overlaps.map(({ by }) => by),
      ["c-anna"],
    );
  });

  test("who set one field: the file's value stands, the other waits for a choice, all else is saved", async () => {
    const folder = new MemoryFolder();
    const [anna, bo] = [deskOn(folder).desk, deskOn(folder).desk];
    anna.change("p-1", [headField("role", "lead")]);
    bo.change("p-1", [headField("role", "idle"), aGoal("by bo")]);
    await anna.save("p-1", folder);
    const saved = await bo.save("p-1", folder);
    assert.ok(saved.kind === "saved");
    const [conflict] = saved.conflicts;
    assert.ok(conflict);
    const { key, ...told } = conflict;
    assert.deepEqual(told, { field: "role", ours: "idle", theirs: "lead" });
    assert.equal(bo.person("p-1")?.person.head.role, "lead");
    assert.deepEqual(goalsIn(folder.files.get(FILE)), ["by bo"]);
    assert.deepEqual(await bo.save("p-1", folder), { kind: "nothing" });
    bo.choose("p-1", key, "ours");
    assert.equal(bo.person("p-1")?.person.head.role, "idle");
    await bo.save("p-1", folder);
    assert.ok(folder.files.get(FILE)?.includes("role: idle"));
    assert.equal(bo.pending, 0);
  });

  test("who set one field to the same value have no conflict, and theirs can be taken", async () => {
    const folder = new MemoryFolder();
    const [anna, bo, cy] = [deskOn(folder).desk, deskOn(folder).desk, deskOn(folder).desk];
    for (const desk of [anna, bo]) desk.change("p-1", [headField("role", "lead")]);
    cy.change("p-1", [headField("role", "mid")]);
    cy.change("p-1", [headField("role", "idle")]);
    await anna.save("p-1", folder);
    const saved = await bo.save("p-1", folder);
    assert.ok(saved.kind === "saved" && saved.conflicts.length === 0);
    await cy.refresh(folder);
    const [conflict, ...others] = cy.conflicts("p-1");
    assert.ok(conflict && others.length === 0 && conflict.ours === "idle");
    cy.choose("p-1", conflict.key, "theirs");
    assert.equal(cy.pending, 0);
    assert.equal(cy.person("p-1")?.person.head.role, "lead");
  });
});
