/**
 * What a learner gets of the conversation, as a file: agreed levels and goals, with what was written for them.
 */

import { download } from "../../elements/notice.ts";
import { agreedName, agreedText } from "../../people/agreed.ts";
import type { Person } from "../../people/model.ts";
import type { Room } from "./room.ts";

/** Hand the file to the browser; returns its name. */
export function agreedFile({ site, framework, maker }: Room, person: Person): string {
  const now = Date.now();
  const name = agreedName(person.head.id, now);
  download(name, agreedText({ site, framework, person, now, by: maker.by }));
  return name;
}
