/**
 * `<handrail-coach>`: the coach workspace. What is shown follows from what is open, the address and what was begun.
 */

import { html, nothing, type TemplateResult } from "lit-html";

import { AppElement } from "../app.ts";
import { ViewInAddress, focusHeading, followWithin } from "../views.ts";
import { bar } from "./bar.ts";
import { Bringing } from "./bringing.ts";
import { caseOf, type Case } from "./case.ts";
import { conflictsOf } from "./conflicts.ts";
import { todayHere } from "./days.ts";
import { Heading } from "./heading.ts";
import { History } from "./history.ts";
import { paperView } from "./paper.ts";
import { peopleView, problemsOf } from "./people-list.ts";
import { personView } from "./person.ts";
import { TEAM, hashOfPerson, viewAt, type View } from "./place.ts";
import { placeToRate, rateView } from "./rate.ts";
import type { Room } from "./room.ts";
import { sessionOf, type Session } from "./session.ts";
import { Start } from "./start.ts";
import { Talk } from "./talk.ts";
import { Open } from "./talk-open.ts";
import { capital, inEnglish } from "./texts.ts";
import { say } from "./words.ts";
import { say as sayPerson } from "./words-person.ts";

const address = new ViewInAddress();

/** What was begun in the views goes on in the element that takes the place of this one. */
const heading = new Heading();
const bringing = new Bringing();
const talk = new Talk();
const past = new History();
const forms = new Open();
/** The element that is on the page now: whoever waited for a file paints this one. */
let shown: HandrailCoach | undefined;

export class HandrailCoach extends AppElement {
  #start = new Start();

  override connectedCallback(): void {
    shown = this;
    addEventListener("hashchange", this.#arrive);
    addEventListener("beforeunload", this.#leave);
    document.addEventListener("visibilitychange", this.#readAgain);
    this.addEventListener("click", this.#follow);
    this.#session.listen(() => this.requestPaint());
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    removeEventListener("hashchange", this.#arrive);
    removeEventListener("beforeunload", this.#leave);
    document.removeEventListener("visibilitychange", this.#readAgain);
    this.removeEventListener("click", this.#follow);
    super.disconnectedCallback();
  }

  /** Nothing of the learner's record is shown here. */
  protected override concerns(): boolean {
    return false;
  }

  protected override paint(): void {
    address.painted(() => super.paint());
  }

  protected override template(): TemplateResult {
    const room = this.#room();
    if (!room) return html`<p class="hr-empty">${say("noFramework")}</p>`;
    const session = this.#session;
    const view = viewAt(location.hash);
    const person = "id" in view ? view.id : "";
    const kind = session.source.kind === "none" ? "start" : view.kind;
    return html`<div class="hr-coach" data-view=${kind}>${this.#view(room, session, view)}</div>
      ${bar(room, session, person)}`;
  }

  #view(room: Room, session: Session, view: View): TemplateResult {
    // Nothing is open after the page was loaded anew: the way back in comes first.
    if (view.kind === "start" || session.source.kind === "none")
      return this.#start.template(room, session);
    if (view.kind === "team") return peopleView(room, session);
    const found = session.desk.person(view.id);
    if (!found)
      return html`<h2 tabindex="-1" data-hr-heading>${say("team")}</h2>
        <p>${sayPerson("gone", { id: view.id })} <a href=${TEAM}>${sayPerson("toTeam")}</a></p>`;
    const one = caseOf(room, found.person);
    switch (view.kind) {
      case "rate":
        return rateView(room, one, this.#placeToRate(room, one, view.competency));
      case "talk":
        forms.ask(view.competency);
        return talk.template(room, one, forms);
      case "history":
        return past.template(room, one);
      case "paper":
        return paperView(room, one);
      case "person": {
        return html`${personView(room, one, { bringing, heading })}
        ${conflictsOf(room, session, one)}
        ${
          found.refused === undefined
            ? nothing
            : html`<p class="hr-reminder">${say("stale")} ${inEnglish(found.refused)}</p>`
        }
        ${problemsOf(room, found)}`;
      }
    }
  }

  /** The competency to rate; it stands in the address, or the view would move on with every choice. */
  #placeToRate(room: Room, one: Case, competency: string): string {
    if (competency !== "") return competency;
    const place = placeToRate(room, one);
    history.replaceState(history.state, "", hashOfPerson(one.id, "rate", place));
    return place;
  }

  get #session(): Session {
    return sessionOf(this.store.site);
  }

  #room(): Room | undefined {
    const { framework } = this.guide;
    if (!framework) return undefined;
    const session = this.#session;
    const { me, drafts, site } = session;
    return {
      site,
      framework,
      guide: this.guide,
      rules: this.dataset["rules"] ?? "",
      modules: this.course.phases.flatMap((phase) => phase.modules),
      maker: { by: me, day: todayHere(), framework },
      drafts,
      aliases: this.store.aliases,
      text: (competency) => this.text(competency),
      address: (url) => this.address(url),
      announce: (text) => this.announce(text),
      paint: () => shown?.requestPaint(),
      paintNow: () => shown?.isConnected && shown.paint(),
      focus: (selector) => shown?.querySelector<HTMLElement>(selector)?.focus(),
      go: (hash) => (shown ?? this).#go(hash),
      add: (person, changes, what, focus = "") => this.#add(person, changes, what, focus),
      isPending: (person, entry) =>
        session.desk
          .person(person)
          ?.acts.some(({ changes }) =>
            changes.some((one) => "append" in one && one.append.entry["id"] === entry),
          ) ?? false,
      refuse: (text) => (shown ?? this).#tell(text),
    };
  }

  #add(person: string, changes: Parameters<Room["add"]>[1], what: string, focus: string): void {
    const session = this.#session;
    const came = session.desk.change(person, changes);
    if ("refused" in came) return this.#tell(say("refused"), came.refused);
    session.last = person;
    session.told = [];
    this.paint();
    if (focus !== "") this.querySelector<HTMLElement>(focus)?.focus();
    this.announce(say("did", { what: capital(what) }));
  }

  /** Say, and show, that something was not done; what the reader of files says of it is shown. */
  #tell(text: string, reason = ""): void {
    this.#session.told = [{ text, reason }];
    this.paint();
    this.announce(text);
  }

  #go(hash: string): void {
    address.go(hash);
    this.#show();
  }

  /** By Back, or by a hand in the address. */
  #arrive = (): void => {
    if (address.namesView()) this.#show();
  };

  /** Another view: paint it and begin reading at its heading, or at the competency that is asked for. */
  #show(): void {
    this.#session.told = [];
    this.paint();
    const view = viewAt(location.hash);
    const row = view.kind === "talk" && document.getElementById(`hr-row-${view.competency}`);
    if (row) {
      row.focus({ preventScroll: true });
      row.scrollIntoView();
      return;
    }
    focusHeading(this);
  }

  #follow = (event: MouseEvent): void => followWithin(event, (hash) => this.#go(hash));

  /** Back at the page: somebody else may have written to the folder. */
  #readAgain = (): void => {
    const { source, desk } = this.#session;
    if (document.visibilityState !== "visible" || source.kind !== "folder") return;
    void desk.refresh(source.folder).catch(() => undefined);
  };

  /** Where the browser keeps nothing, leaving would lose what is pending. */
  #leave = (event: BeforeUnloadEvent): void => {
    const { desk, source } = this.#session;
    const lost = desk.notices.some((one) => one !== "unreadable");
    if (lost && desk.pending > 0 && source.kind !== "sample") event.preventDefault();
  };
}
