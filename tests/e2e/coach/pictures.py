"""Pictures of the real pages for the guide: each is a small PNG that carries the words which can be read on it."""

from __future__ import annotations

import base64
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import FloatRect, Locator, Page

SIDE, ABOVE = 16, 6
"""Room around what is shown, in pixels: beside it, and above and below, where neighbours are near."""
SIGNATURE = b"\x89PNG\r\n\x1a\n"
KEY = b"Description\0\0\0en\0\0"
"""Of the chunk with the words: uncompressed, in English, without a translated key."""

WORDS = """
([selector, clip]) => {
  const inside = ({ left, top, right, bottom }) =>
    left >= clip.x && top >= clip.y && right <= clip.x + clip.width && bottom <= clip.y + clip.height;
  return [...document.querySelectorAll(`${selector} :is(h2, h3, h4, legend, label, button, summary, th, dt)`)]
    .filter(one => one.checkVisibility() && inside(one.getBoundingClientRect()))
    .map(one => one.innerText.replace(/\\s+/g, " ").trim())
    .filter(text => text !== "");
}
"""
"""What names things within a rectangle: headings, labels, buttons, heads of tables."""

INDEXED = """
async png => {
  const bytes = Uint8Array.from(atob(png), one => one.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  // The ground of the guide is that of the picture: a line tells where it ends.
  context.strokeStyle = "#b9c6c6";
  context.strokeRect(0.5, 0.5, width - 1, height - 1);
  const { data } = context.getImageData(0, 0, width, height);
  const colours = new Array(width * height);
  const counts = new Map();
  for (let at = 0; at < colours.length; at += 1) {
    const colour = (data[at * 4] << 16) | (data[at * 4 + 1] << 8) | data[at * 4 + 2];
    colours[at] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a)).slice(0, 256);
  const parts = colour => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const distance = (a, b) => parts(a).reduce((sum, part, at) => sum + (part - parts(b)[at]) ** 2, 0);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of counts.keys()) {
    if (places.has(colour)) continue;
    const near = palette.reduce((best, one) => (distance(one, colour) < distance(best, colour) ? one : best));
    places.set(colour, places.get(near));
  }
  let text = "";
  for (const colour of colours) text += String.fromCharCode(places.get(colour));
  return { width, height, palette: palette.flatMap(parts), places: btoa(text) };
}
"""
"""A picture by its 256 most frequent colours; of every other pixel the nearest of them."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is compared of a picture: its size, and what can be read on it."""

    width: int
    height: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shot:
    """A part of a page that is worth a picture."""

    page: Page
    clip: FloatRect
    picture: Picture

    def save(self, path: Path) -> None:
        """Take the picture."""
        hidden = ".md-top, .hr-coach-bar { visibility: hidden !important }"
        png = self.page.screenshot(clip=self.clip, style=hidden, animations="disabled")
        indexed: dict[str, Any] = self.page.evaluate(INDEXED, base64.b64encode(png).decode())
        path.write_bytes(_png(indexed, self.picture.words))


def shot(page: Page, app: str, first: Locator, last: Locator, width: float = 1160) -> Shot:
    """Return the part of the page from the top of one element to the bottom of another."""
    top, bottom = first.bounding_box(), last.bounding_box()
    assert top is not None, "it is on the page"
    assert bottom is not None, "it is on the page"
    clip: FloatRect = {
        "x": round(top["x"] - SIDE),
        "y": round(top["y"] - ABOVE),
        "width": round(width + 2 * SIDE),
        "height": round(bottom["y"] + bottom["height"] - top["y"] + 2 * ABOVE),
    }
    words: list[str] = page.evaluate(WORDS, [app, clip])
    return Shot(page, clip, Picture(int(clip["width"]), int(clip["height"]), tuple(words)))


def read(path: Path) -> Picture:
    """Return what a picture of ours says of itself."""
    data = path.read_bytes()
    assert data.startswith(SIGNATURE), f"{path.name} is a PNG"
    chunks: dict[bytes, bytes] = {}
    at = len(SIGNATURE)
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        chunks.setdefault(data[at + 4 : at + 8], data[at + 8 : at + 8 + length])
        at += length + 12
    width, height = struct.unpack_from(">II", chunks[b"IHDR"])
    words = chunks.get(b"iTXt", KEY).removeprefix(KEY).decode()
    return Picture(width, height, tuple(words.split("\n")))


def _png(indexed: dict[str, Any], words: tuple[str, ...]) -> bytes:
    width, height = indexed["width"], indexed["height"]
    places = base64.b64decode(indexed["places"])
    rows = b"".join(b"\0" + places[row * width : (row + 1) * width] for row in range(height))
    return SIGNATURE + b"".join(
        [
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"iTXt", KEY + "\n".join(words).encode()),
            _chunk(b"PLTE", bytes(indexed["palette"])),
            _chunk(b"IDAT", zlib.compress(rows, 9)),
            _chunk(b"IEND", b""),
        ]
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
