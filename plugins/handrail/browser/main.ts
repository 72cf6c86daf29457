/**
 * The script of every page: opens the record, defines the elements, keeps the navigation marked.
 *
 * Instant navigation keeps this script and replaces the page around it, so it runs once; elements that arrive later
 * upgrade by themselves. Further scripts of an app page must use `globalThis.handrail` and not open a store of
 * their own: a second one in the same tab would hear no `storage` events from the first.
 */

import { announce, openAnnouncer } from "./announce.ts";
import { buildOfPage } from "./build-of-page.ts";
import { Course, type SiteData } from "./course.ts";
import { arrival, joinPagesOnDisk } from "./disk/arrival.ts";
import { HandrailChecklist } from "./elements/checklist.ts";
import { HandrailContinue } from "./elements/continue.ts";
import { HandrailDone } from "./elements/done.ts";
import { NavTicks } from "./elements/nav-ticks.ts";
import { Notices } from "./elements/notice.ts";
import { showProblems } from "./elements/problems.ts";
import { HandrailProgress } from "./elements/progress.ts";
import { HandrailQuiz } from "./elements/quiz/quiz.ts";
import { arrivals, letTablesScroll } from "./elements/theme-mends.ts";
import { HandrailStanding } from "./elements/standing.ts";
import { HandrailState } from "./elements/state.ts";
import { AppLoader } from "./loader.ts";
import { loadScript, standInForMermaid } from "./mermaid.ts";
import { dateHere, openSite, siteRoot, type Site } from "./site.ts";
import { Store } from "./store/store.ts";

interface Page {
  handrailSite?: SiteData;
  handrailProblems?: string[];
  handrail?: Site & { announce: (text: string) => void; arrived: string; notices: Notices };
  document$?: { subscribe(listener: () => void): unknown };
  mermaid?: unknown;
}

const ELEMENTS = {
  "handrail-done": HandrailDone,
  "handrail-progress": HandrailProgress,
  "handrail-state": HandrailState,
  "handrail-continue": HandrailContinue,
  "handrail-checklist": HandrailChecklist,
  "handrail-quiz": HandrailQuiz,
  "handrail-standing": HandrailStanding,
};

/** Keep the store in step with other tabs and with the life of this page. */
function listen(store: Store): void {
  addEventListener("storage", (event) => {
    if (event.key === store.key) store.receive(event.newValue);
    // Without a key the whole storage was cleared.
    else if (event.key === null) store.receive(null);
  });
  addEventListener("pagehide", () => store.flush());
  addEventListener("pageshow", (event) => {
    if (event.persisted) store.refresh();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") store.flush();
  });
}

function start(page: Page, data: SiteData, root: string): void {
  const { site, aliases } = data;
  const store = new Store({ site, aliases, storage: () => localStorage, now: () => Date.now() });
  const course = new Course(data, store);
  const apps = new AppLoader(root);
  const opened = {
    store,
    course,
    root,
    own: data.own ?? {},
    load: (names: string) => apps.load(names),
  };
  openSite(opened);
  const notices = new Notices(store);
  page.handrail = { ...opened, announce, notices, arrived: arrival() };
  listen(store);
  openAnnouncer();
  for (const [name, element] of Object.entries(ELEMENTS)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
  const ticks = new NavTicks(course, root);
  const paint = () => {
    apps.arrive();
    ticks.collect();
    letTablesScroll();
  };
  paint();
  // From disk the theme may end its subject before the first page; otherwise the first page comes at once.
  let first = true;
  const arrived = arrivals();
  const build = buildOfPage();
  page.document$?.subscribe(() => {
    if (buildOfPage() !== build) return location.reload();
    paint();
    // After all other subscribers, among them the theme's own that scrolls.
    if (!first) setTimeout(arrived);
    first = false;
  });
  joinPagesOnDisk(root);
  // What the first tick would otherwise wait for: the text of a long record, and the names of the months.
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(() => void [store.text(), dateHere(Date.now())]);
}

function main(): void {
  const page = globalThis as unknown as Page & { handrailLoaded?: true };
  if (page.handrailLoaded) return;
  page.handrailLoaded = true;

  const script = document.currentScript as HTMLScriptElement | null;
  const dataRoot = document.querySelector<HTMLElement>("[data-root]")?.dataset["root"];
  const root = siteRoot(script?.src, dataRoot, document.baseURI);
  // From disk there are no policies, and not every page there may speak with a frame.
  const drawer = location.protocol === "file:" ? "vendor/mermaid/mermaid.min.js" : "diagrams.js";
  standInForMermaid(page, () => loadScript(new URL(`assets/handrail/${drawer}`, root).href));

  const begin = () => {
    showProblems(page.handrailProblems ?? []);
    if (page.handrailSite !== undefined) start(page, page.handrailSite, root);
    else console.warn("handrail: site data must be loaded first");
  };
  // At the end of the body everything to upgrade is there; in the head nothing is.
  const early = document.readyState === "loading" && script?.parentElement === document.head;
  if (early) addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();
}

main();
