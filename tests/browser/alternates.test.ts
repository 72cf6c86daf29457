import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { counterpart } from "../../plugins/handrail/browser/alternates.ts";

describe("the language switch", () => {
  const [english, german] = ["https://x.test/team/", "https://x.test/team/de/"];

  test("leads to the same page of the other build, with what stands behind its address", () => {
    assert.equal(
      counterpart("https://x.test/team/my/?phase=1#result", english, german),
      "https://x.test/team/de/my/?phase=1#result",
    );
    assert.equal(counterpart(german, german, english), english, "the first page");
    assert.equal(
      counterpart("https://x.test/team/de/my/", german, english),
      "https://x.test/team/my/",
      "also where one build lies within the other",
    );
    assert.equal(
      counterpart("file:///C:/site/my/index.html#a", "file:///C:/site/", "file:///C:/site-de/"),
      "file:///C:/site-de/my/index.html#a",
    );
  });

  test("leads to the first page from a page outside the site", () => {
    assert.equal(counterpart("https://x.test/other/", english, german), german);
  });
});
