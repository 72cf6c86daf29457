/** Addresses, phrases and the stand-in for Mermaid. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { Course } from "../../plugins/handrail/browser/course.ts";
import { courseAddresses } from "../../plugins/handrail/browser/elements/nav-ticks.ts";
import { standInForMermaid, type Mermaid } from "../../plugins/handrail/browser/mermaid.ts";
import { comparable, pageAddress, siteRoot } from "../../plugins/handrail/browser/site.ts";
import { say, shortDate } from "../../plugins/handrail/browser/words.ts";
import { SITE } from "./documents.ts";
import { MemoryStorage, open } from "./storages.ts";

describe("addresses", () => {
  test("the root follows from the script's own address, over http and from disk", () => {
    const at = (script: string) => siteRoot(script, undefined, "https://other.test/");
    assert.equal(at("https://x.test/a/b/assets/handrail/handrail.js?v=1"), "https://x.test/a/b/");
    assert.equal(at("file:///home/me/site/assets/handrail/handrail.js"), "file:///home/me/site/");
    assert.equal(siteRoot(undefined, "../..", "https://x.test/a/course/m/"), "https://x.test/a/");
    assert.equal(siteRoot("", undefined, "https://x.test/a/index.html"), "https://x.test/a/");
  });

  test("of one page compare equal, those of two pages do not", () => {
    const page = "https://x.test/a/m/";
    for (const same of ["", "#top", "?q=1#top", "index.html", "index.html#a?b"]) {
      assert.equal(comparable(page + same), page);
    }
    assert.notEqual(comparable(`${page}n/`), page);
    assert.equal(comparable("https://x.test/myindex.html"), "https://x.test/myindex.html");
  });

  test("lead to the module or phase that lives there", () => {
    const phase = { id: "p", number: 0, title: "P", url: "course/p/" };
    const one = { id: "m", title: "M", url: "course/p/m/index.html" };
    const store = open(new MemoryStorage());
    const course = new Course({ site: SITE, phases: [{ ...phase, modules: [one] }] }, store);
    const found = courseAddresses(course, "file:///s/");
    assert.deepEqual(found.get("file:///s/course/p/"), { kind: "phases", id: "p" });
    assert.deepEqual(found.get("file:///s/course/p/m/"), { kind: "modules", id: "m" });
    assert.equal(pageAddress("https://x.test/a/", "course/ü/"), "https://x.test/a/course/%C3%BC/");
  });
});

describe("phrases", () => {
  test("are filled in and follow the number", () => {
    assert.equal(say("modulesCompleted", { done: 1, count: 2 }), "1 of 2 modules completed");
    assert.equal(say("modulesCompleted", { done: 0, count: 1 }), "0 of 1 module completed");
    assert.equal(say("allItemsTicked", { count: 3 }), "All 3 items ticked");
    assert.equal(say("minutesLeft", { count: 35 }), "about 35 min left");
    assert.equal(say("onDate", { date: "{count}" }), "on {count}", "a value is not a pattern");
  });

  test("write dates shortly, with the year only when it is another", () => {
    const third = new Date(2026, 10, 3, 12).getTime();
    const now = new Date(2026, 10, 22).getTime();
    assert.equal(shortDate(third, now), "3 Nov");
    assert.equal(shortDate(third, new Date(2027, 0, 1).getTime()), "3 Nov 2026");
  });
});

describe("the stand-in for Mermaid", () => {
  function scene() {
    const log: string[] = [];
    const real: Mermaid = {
      initialize: (config) => void log.push(`initialize ${JSON.stringify(config)}`),
      render: async (id) => `svg ${String(id)}`,
    };
    const holder: { mermaid?: unknown } = {};
    let fail = false;
    let loads = 0;
    standInForMermaid(holder, async () => {
      loads += 1;
      if (fail) throw new Error("offline");
      holder.mermaid = real;
    });
    const standIn = holder.mermaid as Mermaid;
    return { log, real, holder, standIn, loads: () => loads, fail: (now: boolean) => (fail = now) };
  }

  test("loads nothing until the first diagram, then once, with the remembered settings", async () => {
    const { log, holder, real, standIn, loads } = scene();
    standIn.initialize({ theme: "dark" });
    assert.equal(loads(), 0);
    assert.deepEqual(await Promise.all([standIn.render("a"), standIn.render("b")]), [
      "svg a",
      "svg b",
    ]);
    assert.equal(loads(), 1);
    assert.deepEqual(log, ['initialize {"theme":"dark"}']);
    assert.equal(holder.mermaid, real);
    standIn.initialize({ theme: "light" });
    assert.equal(log.length, 2);
  });

  test("tries again after a failure", async () => {
    const { standIn, loads, fail } = scene();
    fail(true);
    await assert.rejects(standIn.render("a"), /offline/);
    fail(false);
    assert.equal(await standIn.render("a"), "svg a");
    assert.equal(loads(), 2);
  });

  test("leaves a Mermaid alone that is there already, but not an element of that name", () => {
    const present: Mermaid = { initialize() {}, render: async () => "" };
    const holder: { mermaid?: unknown } = { mermaid: present };
    standInForMermaid(holder, async () => {});
    assert.equal(holder.mermaid, present);
    const named: { mermaid?: unknown } = { mermaid: { id: "mermaid" } };
    standInForMermaid(named, async () => {});
    assert.equal(typeof (named.mermaid as Mermaid).render, "function");
  });
});
