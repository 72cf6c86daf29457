/**
 * Keeps the record of a site together that is opened from disk; fetched by `handrail.js` there and nowhere else.
 *
 * Where all pages share a storage (Chromium), nothing needs to be done, and that is remembered. Where each has its own
 * (Firefox), the keeper holds the record for all. Where no keeper answers, links carry the record, and the learner is told.
 */

import type { Notices } from "../elements/notice.ts";
import type { Site } from "../site.ts";
import {
  judged,
  markKey,
  read,
  readMark,
  recordOf,
  written,
  writtenMark,
  type Carried,
  type Mark,
} from "./carry.ts";
import { KEEPER, Keeper } from "./keeper.ts";
import { CarryingLinks } from "./links.ts";
import { say } from "./words.ts";

interface Opened extends Site {
  /** What a link brought along, or "". */
  readonly arrived: string;
  readonly notices: Notices;
}

const page = globalThis as unknown as {
  handrail?: Opened;
  handrailSite?: { aliases?: Readonly<Record<string, string>> };
};

/** The mark of this page's storage; a storage that is blocked has none. */
function marked(key: string, carried: Carried | undefined): Mark {
  let text: string | null = null;
  try {
    text = localStorage.getItem(key);
  } catch {
    // The store has said so.
  }
  const mark = judged(readMark(text), carried, () => crypto.randomUUID());
  remember(key, mark);
  return mark;
}

function remember(key: string, mark: Mark): void {
  try {
    localStorage.setItem(key, writtenMark(mark));
  } catch {
    // Then it is found out again on the next page.
  }
}

/** Without a keeper: take what came along, and send it on with the links. */
function carryOn(opened: Opened, mark: Mark, carried: Carried | undefined): void {
  const { store, root, notices } = opened;
  const told = new Set<string>();
  const tell = (phrase: Parameters<typeof say>[0]) => {
    if (!told.has(phrase)) notices.add(say(phrase), () => ["progress", store.text()]);
    told.add(phrase);
  };
  const found = carried && recordOf(carried, store.site, page.handrailSite?.aliases);
  if (found === "newer") tell("newer");
  else if (found !== undefined) store.take(found);
  // A store that saves nothing at all has said worse.
  if (mark.verdict === "alone" && store.status === "saved") tell("alone");

  let latest: { document: unknown; text: string | undefined } | undefined;
  new CarryingLinks(root, () => {
    if (latest?.document !== store.document) {
      latest = { document: store.document, text: written(mark.nonce, store.text()) };
    }
    if (latest.text === undefined) tell("tooLarge");
    return latest.text;
  });
}

async function keepTogether(opened: Opened): Promise<void> {
  const { store, root } = opened;
  const key = markKey(store.site);
  const carried = read(opened.arrived);
  const mark = marked(key, carried);
  if (mark.verdict === "shared") return;
  const keeper = new Keeper(store, mark.nonce, page.handrailSite?.aliases);
  const answer = await keeper.open(new URL(KEEPER, root).href);
  if (answer === "shared") remember(key, { ...mark, verdict: "shared" });
  else if (answer !== "kept") carryOn(opened, mark, carried);
}

if (page.handrail !== undefined) void keepTogether(page.handrail);
