import assert from "node:assert/strict";
import { describe, test } from "node:test";

import fc from "fast-check";

import {
  around,
  extent,
  isRadar,
  labelsOf,
  wrapped,
  type Axis,
} from "../../plugins/handrail/browser/apps/assessment/figure.ts";

const axis = (number: number, title = `Axis ${number}`): Axis => ({
  number,
  title,
  levels: 5,
  self: 2,
  target: 3,
  before: undefined,
});
const axes = (count: number) => Array.from({ length: count }, (_, index) => axis(index + 1));

describe("the figure of levels", () => {
  test("is a radar of three to twelve axes", () => {
    assert.deepEqual(
      [0, 2, 3, 12, 13].map((count) => isRadar(axes(count))),
      [false, false, true, true, false],
    );
  });

  test("begins at the top and goes round clockwise, a share of the way out", () => {
    assert.deepEqual(around([1, 1, 1, 1]), [
      [335, 70],
      [485, 220],
      [335, 370],
      [185, 220],
    ]);
    assert.deepEqual(around([0, 0.5, 0]), [
      [335, 220],
      [400, 257.5],
      [335, 220],
    ]);
  });

  test("has its titles beside the axes, all of them within the picture", () => {
    const labels = labelsOf(axes(8));
    assert.deepEqual(
      labels.map(({ anchor }) => anchor),
      ["middle", "start", "start", "start", "middle", "end", "end", "end"],
    );
    const [top, height] = extent(labels);
    for (const { at, lines } of labels)
      for (const y of [at[1], ...lines.map((line) => line.y)])
        assert.ok(y - 10 >= top && y <= top + height);
  });

  test("breaks titles at words, and cuts what has no room", () => {
    assert.deepEqual(wrapped("Customer and market insight", 19, 3), [
      "Customer and market",
      "insight",
    ]);
    assert.deepEqual(wrapped("one two three four", 5, 2), ["one", "two…"]);
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (text, letters, most) => {
          const lines = wrapped(text, letters, most);
          assert.ok(lines.length >= 1 && lines.length <= most);
          assert.ok(lines.every((line) => line.length <= letters));
        },
      ),
    );
  });
});
