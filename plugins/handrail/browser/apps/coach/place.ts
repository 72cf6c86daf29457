/**
 * Where one is in the coach workspace, as the address says it: `#team`, `#person/p-7f3a/rate/delivery`.
 */

const PERSON_VIEWS = ["person", "rate", "talk", "history", "paper"] as const;
export type PersonView = (typeof PERSON_VIEWS)[number];

export type View =
  | { readonly kind: "start" }
  | { readonly kind: "team" }
  | {
      readonly kind: PersonView;
      /** Id of the person. */
      readonly id: string;
      /** Id of a competency, or "". */
      readonly competency: string;
    };

export const START = "";
export const TEAM = "#team";

export function hashOfPerson(id: string, kind: PersonView = "person", competency = ""): string {
  const parts = ["person", id, ...(kind === "person" ? [] : [kind])];
  if (competency !== "" && kind !== "person") parts.push(competency);
  return `#${parts.map(encoded).join("/")}`;
}

export function viewAt(hash: string): View {
  const [room, id = "", name = "", competency = ""] = hash.slice(1).split("/").map(decoded);
  if (room === "team") return { kind: "team" };
  if (room !== "person" || id === "") return { kind: "start" };
  return { kind: PERSON_VIEWS.find((kind) => kind === name) ?? "person", id, competency };
}

/** Half a character, which only a damaged file holds, becomes the sign for that instead of an error. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
