/** The file of a coach as a learner imports it: what is said of it, what is refused, and whose mark a goal has. */

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import { agreedOffer } from "../../plugins/handrail/browser/apps/agreed/offer.ts";
import {
  LONGEST_FILE,
  claimsToBeAgreedResult,
} from "../../plugins/handrail/browser/exchange/agreed-file.ts";
import { scopesOfAgreed } from "../../plugins/handrail/browser/exchange/entries.ts";
import { readGoal, writtenGoal } from "../../plugins/handrail/browser/goals.ts";
import { paths, type Goal } from "../../plugins/handrail/browser/record.ts";
import type { Store } from "../../plugins/handrail/browser/store/store.ts";
import { GUIDE } from "./guides.ts";
import { NOW, PERSON, given, read, taken } from "./people-agreements.ts";
import { MemoryStorage, open } from "./storages.ts";

const record = (now = NOW) => open(new MemoryStorage(), { now: () => now });
const changed = (changes: object) => JSON.stringify({ ...JSON.parse(given()), ...changes });

function offer(text = given(), guide = GUIDE) {
  const found = agreedOffer(text, record(), guide);
  assert.ok(typeof found === "object", String(found));
  return found;
}

function refused(text: string, guide = GUIDE): string {
  const found = agreedOffer(text, record(), guide);
  assert.ok(typeof found === "string");
  assert.match(found, / Nothing was changed\.$/, "it says what is safe");
  return found;
}

before(() => {
  Object.assign(globalThis, { document: { documentElement: { lang: "en" } } });
});

describe("the file of a coach", () => {
  test("says what it holds, who agreed it and when, and for whom it is", () => {
    assert.deepEqual(offer().about, [
      "2 levels that c-1 agreed with you on 8 March 2026, 2 goals.",
      "It is made out to Anna.",
      "It was made for the role Product Owner, which is not chosen here. The levels count for every role.",
    ]);
  });

  test("does not name the role that is the learner's", () => {
    const store = record();
    store.set(paths.role, "owner");
    const found = agreedOffer(given(), store, GUIDE);
    assert.equal(typeof found === "object" && found.about.length, 2);
  });

  test("says that it is a coach's however long it is", () => {
    assert.ok(claimsToBeAgreedResult(given() + " ".repeat(LONGEST_FILE)));
    assert.match(refused(given() + " ".repeat(LONGEST_FILE)), /larger than such a file/);
  });

  test("names every coach, and the last of several days", () => {
    const design = { level: "none", date: "2026-04-02T10:00:00Z", by: "c-<b>" };
    const assigned = { ...JSON.parse(given()).assigned, design };
    assert.equal(
      offer(changed({ assigned, goals: [] })).about[0],
      "2 levels that c-1 and c-<b> agreed with you, the last on 2 April 2026.",
    );
    const [only] = offer(changed({ assigned: { design } })).about;
    assert.equal(only, "1 level that c-<b> agreed with you on 2 April 2026, 2 goals.");
    assert.equal(
      offer(changed({ assigned: {}, goals: [] })).about[0],
      "It holds no level and no goal.",
    );
  });

  test("of another version or framework is said, and so is what this site does not have", () => {
    const older = { id: "product-owner", version: "0.9" };
    const gone = { level: "beginner", date: "2026-03-08", by: "c-1" };
    const { about, document } = offer(changed({ framework: older, assigned: { gone, pm: gone } }));
    assert.match(
      about[2] ?? "",
      /^It was made with version 0\.9 of the framework; this site has 1\.0\.0\./,
    );
    assert.equal(about[3], "Left out, because this site does not have them: gone.");
    assert.ok(document.leaves.has("assigned/pm") && !document.leaves.has("assigned/gone"));
    const other = offer(changed({ framework: { id: "other", version: "1" } }));
    assert.equal(
      other.about[2],
      "It was made with another framework (other), so its levels are left out.",
    );
    assert.equal(other.about.length, 3);
  });

  test("is refused in a sentence when it is damaged, newer, for another site, or of no use here", () => {
    assert.match(refused(given().slice(0, -20)), /damaged/);
    assert.match(refused(changed({ schema: 2 })), /newer version/);
    assert.match(refused(changed({ site: "elsewhere" })), /made for another site \(elsewhere\)/);
    assert.match(refused(given(), { ...GUIDE, framework: null }), /no competencies/);
  });
});

describe("a goal of a coach", () => {
  const goalIn = (store: Store, id = "o1") => readGoal(id, store.get(paths.goal(id))) as Goal;
  const mark = (store: Store, id: string, reached: number | null) =>
    store.set(paths.goal(id), writtenGoal({ ...goalIn(store, id), reached }));
  const again = (store: Store, text: string, at: number) =>
    store.take(taken(read(given(text, at)), store).document);

  test("that the learner marked as reached stays so when the coach still has it open", () => {
    const { store, document } = taken(read());
    store.take(document);
    mark(store, "o1", NOW + 5);
    again(store, PERSON.replace("Talk to shops", "Talk to six shops"), NOW + 60_000);
    assert.equal(goalIn(store).text, "Talk to six shops");
    assert.equal(goalIn(store).reached, NOW + 5);
  });

  test("that only the coach called reached is open again when they say so", () => {
    const { store, document } = taken(read());
    store.take(document);
    assert.deepEqual([goalIn(store, "o3").reached, goalIn(store, "o3").agreed?.done], [NOW, true]);
    again(store, PERSON.replace("state: reached", "state: open"), NOW + 60_000);
    assert.deepEqual(
      [goalIn(store, "o3").reached, goalIn(store, "o3").agreed?.done],
      [null, false],
    );
  });

  test("is reset with the levels, and the learner's own goals are not", () => {
    const { store, document } = taken(read());
    store.take(document);
    const own = { id: "", text: "My own", competency: "", due: "", reached: null };
    store.set(paths.goal("mine"), writtenGoal(own));
    const scopes = scopesOfAgreed(store.document);
    assert.deepEqual(scopes.sort(), ["assigned/design", "assigned/pm", "goal/o1", "goal/o3"]);
    store.reset(...scopes);
    assert.deepEqual([...store.document.leaves.keys()], ["goal/mine"]);
  });
});
