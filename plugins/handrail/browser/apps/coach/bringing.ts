/**
 * Bringing a learner's self-assessment in: choose or drop the file, see whose it is, add it. Its ratings are shown
 * nowhere on this way.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import {
  LONGEST_TEXT,
  ratingCount,
  readSelfAssessment,
  type SharedAssessment,
} from "../../exchange/self-assessment-file.ts";
import type { FrameworkData } from "../../guide.ts";
import { selfAssessment } from "../../people/entries.ts";
import { together } from "../../signs.ts";
import { dayInWords } from "./days.ts";
import type { Case } from "./case.ts";
import { DropZone } from "./drop-zone.ts";
import { competencyTitle, roleTitle } from "./ladder.ts";
import type { Room } from "./room.ts";
import { listed, say as sayOf } from "./words.ts";
import { say } from "./words-person.ts";

/** Why a text that is no self-assessment is refused. */
function refusalOf(text: string): string {
  if (/^\s*\{/.test(text) && /"leaves"\s*:/.test(text)) return say("isLearnerFile");
  if (/^(schema|person)\s*:/m.test(text)) return say("isPersonFile");
  return say("unreadable");
}

export class Bringing {
  #shown: { readonly shared: SharedAssessment; readonly file: string } | undefined;
  /** Whose person it was chosen for. */
  #of = "";
  #turn = 0;
  #zone = new DropZone();

  template(room: Room, one: Case): TemplateResult {
    if (this.#of !== one.id) {
      this.#shown = undefined;
      this.#of = one.id;
    }
    const field = {
      id: "hr-bring",
      label: say("file"),
      hint: say("fileDrop"),
      accept: ".json,application/json",
      multiple: false,
      className: "",
    };
    const preview = this.#shown ? this.#preview(room, one, this.#shown) : nothing;
    return this.#zone.template(room, field, (files) => this.#read(room, one, files), [
      nothing,
      preview,
    ]);
  }

  async #read(room: Room, one: Case, files: readonly File[]): Promise<void> {
    const [file, another] = files;
    if (file === undefined) return;
    const turn = (this.#turn += 1);
    this.#shown = undefined;
    const refuse = (text: string) => {
      room.refuse(text);
      room.paint();
    };
    if (another !== undefined) return refuse(say("several"));
    if (file.size > LONGEST_TEXT) return refuse(say("tooLarge"));
    const text = await file.text().catch(() => "");
    if (turn !== this.#turn) return;
    const shared = readSelfAssessment(text);
    if (shared === "newer") return refuse(say("newer"));
    if (shared === "unreadable") return refuse(refusalOf(text));
    const { id, at } = shared.assessment;
    const taken = [...one.person.assessments, ...(one.hidden ? [one.hidden] : [])];
    if (taken.some((entry) => entry.id === id)) {
      const date = dayInWords(new Date(at).toISOString());
      return refuse(say("hereAlready", { date }));
    }
    if (selfAssessment(shared, one.id) === undefined) return refuse(say("unreadable"));
    this.#shown = { shared, file: file.name };
    room.paintNow();
    room.focus("#hr-bring-preview");
  }

  #preview(
    room: Room,
    one: Case,
    { shared, file }: { readonly shared: SharedAssessment; readonly file: string },
  ): TemplateResult {
    const { assessment } = shared;
    const date = dayInWords(new Date(assessment.at).toISOString());
    const said = [
      together([
        say("previewOf", { date, role: roleTitle(room.framework, assessment.role) }),
        say("ratings", { count: ratingCount(assessment) }),
      ]),
      ...notices(room, one, shared),
    ];
    const add = () => {
      const change = selfAssessment(shared, one.id);
      this.#shown = undefined;
      if (change) room.add(one.id, [change], say("added", { date }), "#hr-bring");
    };
    const cancel = () => {
      this.#shown = undefined;
      room.paintNow();
      room.focus("#hr-bring");
    };
    return html`<div class="hr-preview">
      <h5 id="hr-bring-preview" tabindex="-1">${file}</h5>
      ${said.map((sentence) => html`<p>${sentence}</p>`)}
      <p class="hr-buttons">
        <button type="button" class="hr-button hr-main" @click=${add}>
          ${say("add", { name: one.name })}
        </button>
        <button type="button" class="hr-button" @click=${cancel}>${sayOf("cancel")}</button>
      </p>
    </div>`;
  }
}

/** What is to be known before it is added: whose it is, and what of it can be compared. */
function notices(room: Room, one: Case, { name, site, assessment }: SharedAssessment): string[] {
  const { head } = one.person;
  const said: string[] = [];
  if (name !== "" && name !== head.name && head.name !== "")
    said.push(say("otherName", { name: name.slice(0, 80), person: one.name }));
  if (site !== room.site) said.push(say("otherSite", { site: site.slice(0, 80) }));
  return [...said, ...comparable(room.framework, assessment)];
}

/** What of a self-assessment can be compared, in words; nothing where all of it can. */
export function comparable(
  framework: FrameworkData,
  { framework: made, ratings }: SharedAssessment["assessment"],
): string[] {
  const known = new Map(framework.competencies.map((one) => [one.id, one]));
  const strange = [...ratings.keys()].filter((id) => !known.has(id));
  const lost = [...ratings].flatMap(([id, of]) => {
    const competency = known.get(id);
    if (!competency) return [];
    const own = framework.roles.flatMap((role) =>
      role.targets
        .filter((target) => target.competency === id)
        .flatMap(({ statements }) => statements.map((one) => `${role.id}:${one.id}`)),
    );
    const described = Object.values(competency.levels).flatMap(({ statements }) => statements);
    const all = new Set([...described, ...own]);
    return [...of.keys()].filter((key) => !all.has(key));
  });
  const said: string[] = [];
  if (made.id !== framework.id)
    said.push(
      say("otherFramework", {
        id: made.id.slice(0, 80),
        known: ratings.size - strange.length,
        all: ratings.size,
      }),
    );
  else if (made.version !== framework.version)
    said.push(say("otherVersion", { then: made.version.slice(0, 40), now: framework.version }));
  if (strange.length > 0)
    said.push(
      say("cannot", {
        list: listed(strange.slice(0, 12).map((id) => competencyTitle(framework, id))),
      }),
    );
  if (lost.length > 0) said.push(say("cannotStatements", { count: lost.length }));
  return said;
}
