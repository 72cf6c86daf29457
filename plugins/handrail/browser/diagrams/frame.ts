/** The script of `diagrams.html`: draws what the page asks for that frames it, and shows nothing. */

import { withoutStyles, type Answer, type Order } from "./drawing.ts";

interface Drawer {
  initialize(config: unknown): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}

const { mermaid } = globalThis as unknown as { mermaid: Drawer };
const worn = new Map<string, Promise<void>>();
let last = Promise.resolve();

/** Wear a style sheet of the page. One that is gone must not stop the drawing. */
function wear(address: string): Promise<void> {
  const known = worn.get(address);
  if (known) return known;
  const arrived = new Promise<void>((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });
  worn.set(address, arrived);
  return arrived;
}

/** Text must be measured in the fonts that it will be set in. */
async function fontsFor(text: string): Promise<void> {
  const { fontFamily } = getComputedStyle(document.body);
  const weights = ["16px", "bold 16px", "italic 16px"];
  await Promise.allSettled(
    weights.map((weight) => document.fonts.load(`${weight} ${fontFamily}`, text)),
  );
}

async function draw({ id, text, config, sheets, body }: Order): Promise<Answer> {
  try {
    for (const [name, value] of Object.entries(body)) document.body.setAttribute(name, value);
    await Promise.all(sheets.map(wear));
    await fontsFor(text);
    mermaid.initialize(config);
    const { svg } = await mermaid.render(id, text);
    return { kind: "drawn", id, ...withoutStyles(svg) };
  } catch (error) {
    return { kind: "failed", id, message: error instanceof Error ? error.message : String(error) };
  }
}

if (parent !== window) {
  const tell = (answer: Answer) => parent.postMessage(answer, location.origin);
  addEventListener("message", ({ source, origin, data }: MessageEvent<Order>) => {
    if (source !== parent || origin !== location.origin) return;
    // One after the other: Mermaid keeps its settings in one place.
    last = last.then(async () => tell(await draw(data)));
  });
  tell({ kind: "ready" });
}
