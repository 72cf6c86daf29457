/**
 * Several tabs on one storage without locks: events arrive late and in any interleaving, and another tab may write
 * between the reading and the writing of one. Whatever happens, all end with the same record and no tick is lost.
 */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  emptyDocument,
  merge,
  serialise,
  type LearnerDocument,
} from "../../plugins/handrail/browser/store/document.ts";
import type { Store } from "../../plugins/handrail/browser/store/store.ts";
import { SITE, documentOf } from "./documents.ts";
import { Clock, KEY, MemoryStorage, open } from "./storages.ts";

/** Two or more tabs of one browser. */
class Browser {
  clock = new Clock();
  place = new MemoryStorage();
  stores: Store[];
  /** Per tab, the new values of the `storage` events that it has yet to hear. */
  queues: (string | null)[][];
  /** What to do once, right after the next reading: the moment in which another tab can slip in. */
  afterReading: (() => void) | undefined;

  constructor(tabs: number) {
    this.queues = Array.from({ length: tabs }, () => []);
    this.stores = this.queues.map((_, tab) => open(this.#view(tab), { now: this.clock.now }));
  }

  /** The storage as one tab sees it: its writes become events in the others. */
  #view(tab: number): MemoryStorage {
    const { place } = this;
    const view = Object.create(place) as MemoryStorage;
    view.getItem = (key) => {
      const text = place.getItem(key);
      const slipIn = this.afterReading;
      this.afterReading = undefined;
      slipIn?.();
      return text;
    };
    view.setItem = (key, value) => {
      const before = place.getItem(key);
      place.setItem(key, value);
      if (before === value) return;
      this.queues.forEach((queue, other) => other !== tab && queue.push(value));
    };
    return view;
  }

  deliver(tab: number): boolean {
    const queue = this.queues[tab];
    if (queue === undefined || queue.length === 0) return false;
    this.stores[tab]?.receive(queue.shift() as string | null);
    return true;
  }

  /** Deliver until nobody has anything to say. Returns the number of events. */
  settle(): number {
    let delivered = 0;
    while (this.queues.some((_, tab) => this.deliver(tab))) {
      delivered += 1;
      assert.ok(delivered < 10_000, "the tabs answer each other without end");
    }
    return delivered;
  }
}

type Action =
  | { do: "set"; tab: number; path: string; value: boolean }
  | { do: "reset"; tab: number; scope: string }
  | { do: "deliver"; tab: number }
  | { do: "wait"; time: number };

const TABS = 3;
const tab = fc.nat({ max: TABS - 1 });
const path = fc.constantFrom("module/a", "module/b", "check/c/x", "__proto__", "");
const actions: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant("set" as const), tab, path, value: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("reset" as const),
      tab,
      scope: fc.constantFrom("", "module/", "check/c/"),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("deliver" as const), tab }) },
  // Clocks also go back.
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("wait" as const), time: fc.nat({ max: 20 }) }),
  },
);
/** An action, and one that another tab may take while the first is between reading and writing. */
const steps = fc.array(fc.tuple(actions, fc.option(actions)), { maxLength: 30 });

/** Whose action it is: within one tab nothing can slip in. */
const tabOf = (action: Action): number => (action.do === "wait" ? -1 : action.tab);

/** Do it, and return what it must leave behind. */
function perform(browser: Browser, action: Action): LearnerDocument {
  const nothing = emptyDocument(SITE);
  if (action.do === "wait") browser.clock.time = action.time;
  if (action.do === "deliver") browser.deliver(action.tab);
  const store =
    action.do === "set" || action.do === "reset" ? browser.stores[action.tab] : undefined;
  if (store === undefined) return nothing;
  if (action.do === "set") {
    store.set(action.path, action.value);
    const leaf = store.leaf(action.path);
    assert.equal(leaf?.[0], action.value, "what was just set is what is shown");
    return leaf === undefined ? nothing : { ...nothing, leaves: new Map([[action.path, leaf]]) };
  }
  if (action.do === "reset") {
    store.reset(action.scope);
    return { ...nothing, resets: new Map(store.document.resets) };
  }
  return nothing;
}

describe("tabs that share a storage", () => {
  test("all end with everything that was done in any of them", () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const browser = new Browser(TABS);
        let expected = emptyDocument(SITE);
        for (const [action, between] of taken) {
          const note = (left: LearnerDocument) => (expected = merge(expected, left));
          if (between !== null && tabOf(between) !== tabOf(action)) {
            browser.afterReading = () => note(perform(browser, between));
          }
          note(perform(browser, action));
          browser.afterReading = undefined;
        }
        browser.settle();
        for (const store of browser.stores) assert.equal(store.text(), serialise(expected));
        const stored = browser.place.getItem(KEY);
        if (stored !== null) assert.equal(stored, serialise(expected));
        else assert.equal(expected.leaves.size + expected.resets.size, 0);
      }),
      { numRuns: 1500 },
    );
  });

  test("a tick that was overwritten comes back with the event of its own write", () => {
    const browser = new Browser(2);
    const [one, two] = browser.stores as [Store, Store];
    browser.afterReading = () => two.set("module/b", true);
    one.set("module/a", true);
    const overwritten = open(browser.place);
    assert.equal(overwritten.get("module/b"), undefined, "the loss that is to be healed");
    browser.settle();
    assert.equal(open(browser.place).get("module/a"), true);
    assert.equal(open(browser.place).get("module/b"), true);
  });

  test("it comes back even when the tab it was made in is gone: the event still holds it", () => {
    const browser = new Browser(2);
    const [one, two] = browser.stores as [Store, Store];
    browser.afterReading = () => two.set("module/b", true);
    one.set("module/a", true);
    browser.queues[1] = [];
    browser.deliver(0);
    assert.equal(one.get("module/b"), true);
    assert.equal(open(browser.place).get("module/b"), true);
  });

  test("fall silent once they agree", () => {
    const browser = new Browser(2);
    browser.stores[0]?.set("module/a", true);
    assert.equal(browser.settle(), 1, "the other tab hears it and has nothing to answer");
    browser.stores[1]?.set("module/b", true);
    assert.equal(browser.settle(), 1);
  });

  test("of two versions of the site do not write against each other", () => {
    // The older page knows no alias and writes the old path; the newer one reads it as the new path.
    const place = new MemoryStorage({ [KEY]: serialise(documentOf({ "module/old": [true, 5] })) });
    const newer = open(place, { aliases: { "module/old": "module/new" } });
    const text = place.getItem(KEY);
    newer.receive(text);
    newer.refresh();
    assert.equal(newer.get("module/new"), true);
    assert.equal(place.getItem(KEY), text, "reading is no reason to write");
  });

  test("a page out of the back cache catches up", () => {
    const place = new MemoryStorage();
    const [sleeping, awake] = [open(place), open(place)];
    sleeping.set("module/a", true);
    awake.set("module/b", true);
    const heard: string[] = [];
    sleeping.subscribe((changed) => heard.push(...changed));
    sleeping.refresh();
    assert.equal(sleeping.get("module/b"), true);
    assert.deepEqual(heard, ["module/b"]);
  });
});
