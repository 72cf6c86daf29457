/**
 * Mermaid, as the theme sees it, on pages that may not hold inline styles: the frame draws, this page shows.
 * Where no frame comes up, as under another's policy, Mermaid itself is fetched, as if there were no policy.
 */

import { loadScript, type Mermaid } from "../mermaid.ts";
import { dress, type Answer, type Order } from "./drawing.ts";

/** What the theme takes from `render`: it puts `svg` into a shadow root and hands that to `fn`. */
interface Rendered {
  readonly svg: string;
  readonly fn: (shadow: ShadowRoot) => void;
}

/** Milliseconds after which a frame that says nothing is given up: from the start, and once something is loaded. */
const PATIENCE = 8000;
const GRACE = 500;

const script = document.currentScript as HTMLScriptElement;
const page = new URL("diagrams.html", script.src);
const vendored = new URL("vendor/mermaid/mermaid.min.js", script.src).href;
const waiting = new Map<string, (answer: Answer) => void>();
let opened: Promise<Window | undefined> | undefined;
let fetched: Promise<void> | undefined;
let config: unknown;

/** Open the frame; `undefined` when it does not answer. */
function open(): Promise<Window | undefined> {
  return new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.className = "hr-diagrams";
    frame.title = document.title;
    frame.tabIndex = -1;
    frame.setAttribute("aria-hidden", "true");
    const giveUp = () => {
      frame.remove();
      resolve(undefined);
    };
    const timers = [setTimeout(giveUp, PATIENCE)];
    // Its script runs before it counts as loaded; the page that says "refused" has none.
    let answered = false;
    frame.addEventListener("load", () => {
      if (!answered) timers.push(setTimeout(giveUp, GRACE));
    });
    addEventListener("message", ({ source, origin, data }: MessageEvent<Answer>) => {
      if (source !== frame.contentWindow || origin !== location.origin) return;
      if (data.kind !== "ready") return waiting.get(data.id)?.(data);
      answered = true;
      timers.forEach(clearTimeout);
      resolve(frame.contentWindow ?? undefined);
    });
    frame.src = page.href;
    document.body.append(frame);
  });
}

function order(id: string, text: string): Order {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const { attributes } = document.body;
  const told = [...attributes].filter(({ name }) => name.startsWith("data-md-color-"));
  return {
    id,
    text,
    config,
    sheets: links.map(({ href }) => href).filter((href) => new URL(href).origin === page.origin),
    body: Object.fromEntries(told.map(({ name, value }) => [name, value])),
  };
}

async function drawnIn(frame: Window, id: string, text: string): Promise<Rendered> {
  const answer = await new Promise<Answer>((resolve) => {
    waiting.set(id, resolve);
    frame.postMessage(order(id, text), page.origin);
  });
  waiting.delete(id);
  if (answer.kind !== "drawn") {
    throw new Error(answer.kind === "failed" ? answer.message : "no drawing came");
  }
  return { svg: answer.svg, fn: (shadow) => dress(shadow, answer.rules) };
}

function fetchedOnce(): Promise<void> {
  fetched ??= loadScript(vendored).catch((error: unknown) => {
    fetched = undefined;
    throw error;
  });
  return fetched;
}

const framed: Mermaid = {
  initialize: (given) => void (config = given),
  async render(...parameters) {
    const [id, text] = parameters as [string, string];
    opened ??= open();
    const frame = await opened;
    if (frame) return drawnIn(frame, id, text);
    const holder = globalThis as unknown as { mermaid: Mermaid };
    if (holder.mermaid === framed) await fetchedOnce();
    holder.mermaid.initialize(config);
    return holder.mermaid.render(...parameters);
  },
};
(globalThis as unknown as { mermaid: Mermaid }).mermaid = framed;
