import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import {
  LONGEST,
  judged,
  markKey,
  read,
  readMark,
  recordOf,
  written,
  writtenMark,
  type Mark,
} from "../../plugins/handrail/browser/disk/carry.ts";
import { answered, readQuestion, recordKey } from "../../plugins/handrail/browser/disk/keep.ts";
import { merge } from "../../plugins/handrail/browser/store/document.ts";
import { SITE, documents, text } from "./documents.ts";
import { MemoryStorage, open } from "./storages.ts";

const NONCE = "0a1b2c3d-4e5f";
const OTHER = "99999999-9999";

test("a record comes out of an address as it went in", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const fragment = written(NONCE, text(document)) ?? "";
      // The address as a browser would give it back, with an anchor after it.
      const address = new URL(`file:///site/page.html#${fragment}&far-down`);
      const [, carried = ""] = /^#hr=([^&]*)&far-down$/.exec(address.hash) ?? [];
      assert.deepEqual(read(carried), { nonce: NONCE, record: text(document) });
    }),
  );
});

test("letters of any script are carried, and lone surrogates do no harm", () => {
  for (const record of ["ключ 鍵 🔑 é", "", "\u0000", "=&#%"]) {
    const fragment = written(NONCE, record) ?? "";
    const found = read(fragment.slice("hr=".length));
    assert.equal(found?.record, record === "" ? undefined : record);
  }
  assert.equal(read((written(NONCE, "\ud800") ?? "").slice(3))?.record, "\ufffd");
});

test("a record is carried up to the limit and not beyond it", () => {
  const fits = "x".repeat(Math.floor((LONGEST - NONCE.length - 4) * 0.75) - 3);
  assert.ok((written(NONCE, fits) ?? "").length <= LONGEST);
  assert.ok(read((written(NONCE, fits) ?? "").slice(3)) !== undefined);
  assert.equal(written(NONCE, `${fits}${"x".repeat(16)}`), undefined);
  assert.equal(written(NONCE, "x".repeat(LONGEST + 1)), undefined);
  assert.equal(read(`${NONCE}.${"YWFh".repeat(LONGEST / 4)}`), undefined);
});

test("whatever else stands in a fragment is nothing", () => {
  const rubbish = ["", ".", "x", "section", `${NONCE}.`, `${NONCE}.$`, `.e30`, `${NONCE}.____`];
  for (const fragment of [...rubbish, `${NONCE}.e30=`, `${NONCE}.e`, `<b>.e30`, `${NONCE}.e30.e30`])
    assert.equal(read(fragment), undefined, fragment);
  assert.deepEqual(read(`${NONCE}.e30`), { nonce: NONCE, record: "{}" });
  fc.assert(fc.property(fc.string(), (any) => void read(any)));
});

test("only a record of this site is taken, under its present ids", () => {
  const record = `{"schema":1,"site":"${SITE}","leaves":{"module/old":[true,5],"bad":7},"resets":{}}`;
  const found = recordOf({ nonce: NONCE, record }, SITE, { "module/old": "module/new" });
  assert.ok(typeof found === "object");
  assert.deepEqual([...found.leaves], [["module/new", [true, 5]]]);
  assert.equal(recordOf({ nonce: NONCE, record }, "another"), undefined);
  assert.equal(recordOf({ nonce: NONCE, record: '{"schema":99}' }, SITE), "newer");
  for (const bad of ["{", "[]", "null", '{"schema":1}', " "])
    assert.equal(recordOf({ nonce: NONCE, record: bad }, SITE), undefined, bad);
});

test("a mark is read back, and nothing else is taken for one", () => {
  for (const verdict of ["unknown", "shared", "alone"] as const) {
    const mark: Mark = { nonce: NONCE, verdict };
    assert.deepEqual(readMark(writtenMark(mark)), mark);
  }
  for (const bad of [null, "", "shared", `maybe ${NONCE}`, `shared ${NONCE} x`, "shared <b>"])
    assert.equal(readMark(bad), undefined);
});

test("the nonce of the page before shows whether both have one storage", () => {
  const random = () => NONCE;
  const came = (nonce: string) => ({ nonce, record: "{}" });
  const unknown = judged(undefined, undefined, random);
  assert.deepEqual(unknown, { nonce: NONCE, verdict: "unknown" });
  assert.equal(judged(unknown, undefined, random).verdict, "unknown");
  assert.deepEqual(judged(unknown, came(NONCE), random), { nonce: NONCE, verdict: "shared" });
  assert.deepEqual(judged(unknown, came(OTHER), random), { nonce: NONCE, verdict: "alone" });
  assert.equal(judged({ nonce: NONCE, verdict: "alone" }, undefined, random).verdict, "alone");
  assert.equal(judged({ nonce: NONCE, verdict: "alone" }, came(NONCE), random).verdict, "shared");
  // Once it is known to be shared, no fragment can say otherwise.
  assert.equal(judged({ nonce: NONCE, verdict: "shared" }, came(OTHER), random).verdict, "shared");
});

test("the keeper merges what pages hand it, whichever comes first", () => {
  fc.assert(
    fc.property(documents, documents, (a, b) => {
      const place = new MemoryStorage();
      const ask = (record: string) => answered(place, { site: SITE, nonce: NONCE, record }, 1000);
      assert.deepEqual(ask(text(a)), { kind: "kept", record: place.getItem(recordKey(SITE)) });
      const answer = ask(text(b));
      assert.ok(answer.kind === "kept");
      const writes = place.writes;
      assert.deepEqual(ask(answer.record), answer);
      assert.equal(place.writes, writes, "what is known already is not written again");
      // Reading drops what a reset covers, as every store does.
      assert.equal(answer.record, text(merge(a, b)));
    }),
  );
});

test("pages that hand each other their records through the keeper agree", () => {
  fc.assert(
    fc.property(documents, documents, (a, b) => {
      const keeper = new MemoryStorage();
      const pages = [a, b].map((document) => {
        const page = open(new MemoryStorage({ [recordKey(SITE)]: text(document) }));
        page.set("module/mine", true);
        return page;
      });
      for (const page of [...pages, ...pages]) {
        const answer = answered(keeper, { site: SITE, nonce: NONCE, record: page.text() }, 1000);
        assert.ok(answer.kind === "kept");
        page.receive(answer.record);
      }
      assert.equal(pages[0]?.text(), pages[1]?.text());
    }),
  );
});

test("a keeper in the pages' own storage says so and writes nothing", () => {
  const place = new MemoryStorage({ [markKey(SITE)]: `unknown ${NONCE}` });
  const record = `{"schema":1,"site":"${SITE}","leaves":{},"resets":{}}`;
  assert.equal(answered(place, { site: SITE, nonce: NONCE, record }, 1000).kind, "shared");
  assert.equal(place.writes, 0);
  assert.equal(answered(place, { site: SITE, nonce: OTHER, record }, 1000).kind, "kept");
});

test("a keeper keeps its hands off what it cannot read", () => {
  const record = `{"schema":1,"site":"${SITE}","leaves":{"module/a":[true,1]},"resets":{}}`;
  const ask = (held: string, given = record, room = Infinity) => {
    const place = new MemoryStorage({ [recordKey(SITE)]: held }, room);
    const { kind } = answered(place, { site: SITE, nonce: NONCE, record: given }, 1000);
    return { kind, held: place.getItem(recordKey(SITE)), asides: place.asides };
  };
  assert.deepEqual(ask('{"schema":99}'), { kind: "failed", held: '{"schema":99}', asides: [] });
  assert.deepEqual(ask(record, "rubbish"), { kind: "failed", held: record, asides: [] });
  assert.deepEqual(ask("{"), { kind: "kept", held: record, asides: ["{"] });
  assert.deepEqual(ask("{", record, 40), { kind: "failed", held: "{", asides: [] });
  assert.deepEqual(ask("", record, 40).kind, "failed");
});

test("a question is read, and nothing else is taken for one", () => {
  const question = { site: SITE, nonce: NONCE, record: "{}" };
  assert.deepEqual(readQuestion({ ...question, more: 1 }), question);
  for (const bad of [null, undefined, 1, "ready", {}, { ...question, site: 1 }, [question]])
    assert.equal(readQuestion(bad), undefined);
});
