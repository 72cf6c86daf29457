/** Where person files come from and go to: a folder, dropped files, a sample team; and the ids of new entries. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { coverages } from "../../plugins/handrail/browser/guidance/team.ts";
import { standings } from "../../plugins/handrail/browser/guidance/people.ts";
import { Dropped, textsOf } from "../../plugins/handrail/browser/people/dropped.ts";
import {
  Folder,
  canPickFolders,
  lastFolder,
  pickFolder,
} from "../../plugins/handrail/browser/people/folder.ts";
import { newId, randomSigns } from "../../plugins/handrail/browser/people/ids.ts";
import { marks } from "../../plugins/handrail/browser/people/marks.ts";
import { readPerson } from "../../plugins/handrail/browser/people/read.ts";
import { sampleTeam } from "../../plugins/handrail/browser/people/sample.ts";
import { FRAMEWORK } from "./assessment-framework.ts";
import { FILE, TEXT, aGoal, deskOn, goalsIn, MemoryFolder } from "./people-desks.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string, text: string, size?: number) => ({
  kind: "file",
  name,
  size: size ?? text.length,
  arrayBuffer: async () => bytes(text).buffer as ArrayBuffer,
});

/** A folder as the File System Access API has it. */
class FakeHandle {
  name = "people";
  texts = new Map<string, string>();
  states: PermissionState[] = ["prompt", "granted"];
  breaks = false;
  aborted = 0;

  async queryPermission() {
    return this.states[0] ?? "denied";
  }

  async requestPermission() {
    return this.states[1] ?? "denied";
  }

  async *values() {
    yield { kind: "directory", name: "old.yml" };
    for (const [name, text] of this.texts)
      yield { ...file(name, text), getFile: async () => file(name, text) };
  }

  async getFileHandle(name: string, options?: { create: boolean }) {
    if (!this.texts.has(name) && !options?.create)
      throw Object.assign(new Error(), { name: "NotFoundError" });
    let written = "";
    return {
      getFile: async () => file(name, this.texts.get(name) ?? ""),
      createWritable: async () => ({
        write: async (text: string) => {
          if (this.breaks) throw new Error("the disk is full");
          written += text;
        },
        close: async () => void this.texts.set(name, written),
        abort: async () => void (this.aborted += 1),
      }),
    };
  }

  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }
}

describe("a folder", () => {
  test("has its person files, exactly as they are", async () => {
    const fake = new FakeHandle();
    const text = "\ufeffperson:\r\n  id: p-1\r\n";
    for (const name of ["b.yml", "a.JSON", ".hidden.yml", "notes.md", "c.yaml"])
      fake.texts.set(name, text);
    const folder = new Folder(fake.handle);
    assert.deepEqual(
      (await folder.list()).map(({ name }) => name),
      ["a.JSON", "b.yml", "c.yaml"],
    );
    assert.equal(await folder.read("b.yml"), text);
    assert.equal(await folder.read("none.yml"), undefined);
  });

  test("is written whole, and a desk works on it", async () => {
    const fake = new FakeHandle();
    fake.texts.set(FILE, TEXT);
    const folder = new Folder(fake.handle);
    const { desk } = deskOn(new MemoryFolder());
    desk.change("p-1", [aGoal("one")]);
    assert.equal((await desk.save("p-1", folder)).kind, "saved");
    assert.deepEqual(goalsIn(fake.texts.get(FILE)), ["one"]);
    desk.change("p-1", [aGoal("two")]);
    fake.breaks = true;
    assert.equal((await desk.save("p-1", folder)).kind, "failed");
    assert.equal(fake.aborted, 1);
    assert.deepEqual(goalsIn(fake.texts.get(FILE)), ["one"]);
    assert.equal(desk.pending, 1);
  });

  test("of last time is opened only when the coach allows it", async () => {
    const fake = new FakeHandle();
    assert.ok(await Folder.reopen(fake.handle));
    fake.states = ["prompt", "denied"];
    assert.equal(await Folder.reopen(fake.handle), undefined);
    fake.states = ["granted", "denied"];
    assert.ok(await Folder.reopen(fake.handle));
  });

  test("is offered only where the browser can, and choosing none is no error", async () => {
    assert.equal(canPickFolders(), false);
    assert.equal(await pickFolder(), undefined);
    assert.equal(await lastFolder("site"), undefined, "a browser that keeps nothing");
    const refuse = (name: string) => async () => {
      throw Object.assign(new Error(), { name });
    };
    const browser = globalThis as { showDirectoryPicker?: unknown };
    browser.showDirectoryPicker = refuse("AbortError");
    assert.equal(canPickFolders(), true);
    assert.equal(await pickFolder(), undefined);
    browser.showDirectoryPicker = refuse("SecurityError");
    await assert.rejects(pickFolder());
    delete browser.showDirectoryPicker;
  });
});

describe("dropped files", () => {
  test("are read as they are; what is too large or no text is named", async () => {
    const noText = {
      ...file("c.yml", ""),
      arrayBuffer: async () => new Uint8Array([255, 254, 1]).buffer,
    };
    const given = [file("a.yml", "\ufeffx"), file("b.yml", "x", 2 ** 21), noText];
    const { files, tooLarge, notText } = await textsOf(given);
    assert.deepEqual(files, [{ name: "a.yml", text: "\ufeffx" }]);
    assert.deepEqual([tooLarge, notText], [["b.yml"], ["c.yml"]]);
  });

  test("are saved as downloads, and read again from what was saved", async () => {
    const saved: string[][] = [];
    const dropped = new Dropped((name, text) => saved.push([name, text]));
    dropped.take([{ name: FILE, text: TEXT }]);
    const { desk } = deskOn(new MemoryFolder());
    for (const text of ["one", "two"]) {
      desk.change("p-1", [aGoal(text)]);
      assert.equal((await desk.save("p-1", dropped)).kind, "saved");
    }
    assert.deepEqual(
      saved.map(([name, text]) => [name, goalsIn(text)]),
      [
        [FILE, ["one"]],
        [FILE, ["one", "two"]],
      ],
    );
  });
});

describe("a sample team", () => {
  const team = sampleTeam(FRAMEWORK, "2026-11-22");

  test("is five people, always the same, sound, and marked as a sample", () => {
    assert.equal(team.length, 5);
    assert.deepEqual(sampleTeam(FRAMEWORK, "2026-11-22"), team);
    for (const { name, text } of team) {
      const read = readPerson(text, name);
      assert.deepEqual(read.problems, []);
      assert.deepEqual(marks(read, FRAMEWORK), []);
      assert.match(read.person?.head.name ?? "", /\(sample\)$/);
      assert.ok(name.startsWith("sample-"));
    }
  });

  test("differs enough to look around: some above and some below their targets, some old, some to talk about", () => {
    const all = team.map(({ name, text }) => {
      const { person } = readPerson(text, name);
      assert.ok(person);
      return [person.head.id, standings(person, FRAMEWORK, "2026-11-22")] as const;
    });
    const flat = all.flatMap(([, of]) => of);
    for (const flag of ["belowTarget", "differs", "old", "reviewDue", "noEvidence"] as const) {
      assert.ok(
        flat.some((one) => one[flag]),
        flag,
      );
      assert.ok(
        flat.some((one) => !one[flag]),
        `not ${flag}`,
      );
    }
    assert.ok(flat.some(({ gap }) => gap === 0) && flat.some(({ assigned }) => assigned === null));
    assert.ok(coverages(FRAMEWORK, new Map(all)).some(({ holders }) => holders.length > 0));
  });

  test("is made of any framework, of one without roles or competencies too", () => {
    for (const bare of [
      { ...FRAMEWORK, roles: [] },
      { ...FRAMEWORK, competencies: [] },
      { ...FRAMEWORK, scales: {} },
    ]) {
      for (const { name, text } of sampleTeam(bare, "2026-11-22")) {
        assert.deepEqual(readPerson(text, name).problems, []);
      }
    }
  });
});

describe("an id", () => {
  test("says kind and day, and is none that is taken", () => {
    assert.match(newId("assignments", "2026-03-08"), /^g-20260308-[a-z0-9]{4}$/);
    const letters = (["self", "coach", "evidence", "goals"] as const).map(
      (kind) => newId(kind, "2026-03-08")[0],
    );
    assert.deepEqual(letters, ["s", "c", "e", "o"]);
    assert.equal(new Set(randomSigns(2000)).size, 36, "every sign comes");
    let asked = 0;
    const taken = new Set<string>();
    taken.has = () => (asked += 1) < 3;
    newId("goals", "2026-03-08", taken);
    assert.equal(asked, 3);
  });
});
