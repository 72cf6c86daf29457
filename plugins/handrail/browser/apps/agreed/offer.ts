/**
 * The file in which a coach gives what was agreed, as something to import: what it says of itself, and what of it
 * can be taken. Free of the DOM.
 */

import { agreedDocument, readAgreedResult, type AgreedResult } from "../../exchange/agreed-file.ts";
import type { ReadFile } from "../../exchange/learner-file.ts";
import { longDate } from "../../exchange/long-date.ts";
import { momentOfDay } from "../../goals.ts";
import type { GuideData } from "../../guide.ts";
import { paths } from "../../record.ts";
import { currentRole } from "../../renamed.ts";
import { enumerated, listed, sentence } from "../../signs.ts";
import type { Store } from "../../store/store.ts";
import { say } from "./words.ts";

/** A file that can be imported, and sentences about it that come before what it would change. */
export interface Offered extends ReadFile {
  readonly about: readonly string[];
}

/** How the page My data finds what makes such an offer. */
export interface AgreedScript {
  readonly handrailAgreed?: typeof agreedOffer;
}

/** What of an agreed result can be imported, or the sentence with which it is refused. */
export function agreedOffer(
  text: string,
  store: Pick<Store, "site" | "document" | "aliases">,
  { framework }: Pick<GuideData, "framework">,
): Offered | string {
  const result = readAgreedResult(text);
  if (result === "unreadable") return say("agreedUnreadable");
  if (result === "newer") return say("agreedNewer");
  if (framework === null) return say("agreedNoFramework");
  const { site, document: mine, aliases } = store;
  const found = agreedDocument(result, { site, framework, mine, aliases });
  if (found.foreign) return say("agreedForeign", { site: result.site.slice(0, 80) });
  const about = [sentence(inShort(result))];
  const name = result.name || result.person;
  if (name !== "") about.push(say("madeOutTo", { name }));
  const { id, version: then } = result.framework;
  if (found.otherFramework) about.push(say("otherFramework", { id }));
  else {
    if (found.otherVersion) about.push(say("otherVersion", { then, now: framework.version }));
    if (found.unknown.length > 0)
      about.push(say("unknownLevels", { list: enumerated(found.unknown) }));
    const [made, chosen] = [result.role, String(mine.leaves.get(paths.role)?.[0] ?? "")].map((id) =>
      framework.roles.find((role) => role.id === currentRole(id, aliases)),
    );
    if (made && made !== chosen) about.push(say("otherRole", { role: made.title }));
  }
  return { document: found.document, unreadable: result.unreadable, about };
}

/** "3 levels that Mara agreed with you on 8 March 2026, 2 goals" */
function inShort({ assigned, goals, by, at }: AgreedResult): string {
  const parts: string[] = [];
  const levels = [...assigned.values()];
  const days = levels.map(({ date }) => date.slice(0, 10)).sort();
  const [first, last = ""] = [days[0], days[days.length - 1]];
  if (levels.length > 0) {
    const who = listed([...new Set(levels.map((level) => level.by || by))].filter(Boolean));
    const date = longDate(momentOfDay(last) ?? at);
    const values = { count: levels.length, who: who || say("yourCoach"), date };
    parts.push(say(first === last ? "agreedOneDay" : "agreedLevels", values));
  }
  if (goals.length > 0) parts.push(say("agreedGoals", { count: goals.length }));
  return enumerated(parts) || say("agreedNothing");
}
