/** Ids that are values of the record lead to the names of today, as its paths do. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import {
  hasLostRole,
  keptIn,
  rolesOf,
} from "../../plugins/handrail/browser/apps/assessment/ratings.ts";
import { paths, type Rating, type SelfAssessment } from "../../plugins/handrail/browser/record.ts";
import {
  currentCompetency,
  currentRole,
  withCurrentIds,
} from "../../plugins/handrail/browser/renamed.ts";
import { FRAMEWORK } from "./assessment-framework.ts";
import { MemoryStorage, open } from "./storages.ts";

/** As the site's manifest has them. */
const ALIASES = {
  "role/holder": "role/owner",
  "rating/product/": "rating/pm/",
  "note/product": "note/pm",
  "evidence/product": "evidence/pm",
  "rating/pm/says": "rating/pm/a",
  "rating/pm/holder:own": "rating/pm/owner:own",
};

function kept(ratings: Record<string, Record<string, Rating>>): SelfAssessment {
  return {
    id: "k",
    at: 5,
    framework: { id: "fw", version: "0.9.0" },
    role: "holder",
    ratings: new Map(Object.entries(ratings).map(([id, of]) => [id, new Map(Object.entries(of))])),
    notes: new Map([["product", "Asked Ravi"]]),
    evidence: new Map([["gone", "javascript:alert(1)"]]),
  };
}

describe("what was renamed", () => {
  test("is found under its present id, whatever it is a part of", () => {
    const now = withCurrentIds(
      kept({
        product: { says: "sometimes", "holder:own": "consistently" },
        gone: { x: "not-yet" },
      }),
      ALIASES,
    );
    assert.equal(now.role, "owner");
    assert.deepEqual([...now.ratings.keys()], ["pm", "gone"]);
    assert.deepEqual(Object.fromEntries(now.ratings.get("pm") ?? []), {
      a: "sometimes",
      "owner:own": "consistently",
    });
    assert.deepEqual([...now.notes], [["pm", "Asked Ravi"]]);
    assert.deepEqual([...now.evidence], [["gone", "javascript:alert(1)"]]);
    assert.deepEqual([now.framework.version, now.at, now.id], ["0.9.0", 5, "k"]);
    assert.equal(currentCompetency("product", ALIASES), "pm");
    assert.equal(currentRole("holder", ALIASES), "owner");
    assert.equal(currentRole("", ALIASES), "");
  });

  test("does not cover what was said under the present id, in either order", () => {
    const both = { pm: { a: "consistently" }, product: { says: "sometimes" } } as const;
    const turned = { product: both.product, pm: both.pm };
    for (const ratings of [both, turned]) {
      assert.equal(
        withCurrentIds(kept(ratings), ALIASES).ratings.get("pm")?.get("a"),
        "consistently",
      );
    }
  });

  test("is the learner's role and last self-assessment still", () => {
    const store = open(new MemoryStorage(), { aliases: ALIASES });
    store.set(paths.role, "holder");
    store.set(paths.assessment("k"), {
      at: 5,
      framework: {},
      role: "holder",
      ratings: { product: { says: "not-yet" } },
    });
    assert.equal(rolesOf(store, FRAMEWORK).role?.id, "owner");
    assert.equal(keptIn(store)[0]?.role, "owner");
    assert.equal(keptIn(store)[0]?.ratings.get("pm")?.get("a"), "not-yet");
    assert.equal(hasLostRole(store, FRAMEWORK), false);
  });

  test("a role that is gone for good is not one that nobody chose", () => {
    const store = open(new MemoryStorage(), { aliases: ALIASES });
    assert.equal(hasLostRole(store, FRAMEWORK), false);
    store.set(paths.role, "gone");
    assert.equal(hasLostRole(store, FRAMEWORK), true);
    store.set(paths.role, "");
    assert.equal(hasLostRole(store, FRAMEWORK), false, "no role is a choice");
  });
});
