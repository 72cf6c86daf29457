/**
 * Lets the links of the site carry the record for as long as somebody is about to follow them: by click, middle click,
 * key, or out of the context menu. The rest of the time they are as they were written.
 */

/** What may come before a link is followed. A search result that Enter opens is clicked by the theme. */
const SIGNS = ["pointerdown", "keydown", "contextmenu", "click", "auxclick"] as const;

/** The button whose click, an `auxclick` like that of the middle one, opens a menu. */
const RIGHT = 2;

/** The record as `hr=...`; `undefined` when it cannot be carried. */
export type Write = () => string | undefined;

/** Whether a link leads to another page of the site. */
function leadsOn(link: HTMLAnchorElement, root: string): boolean {
  return (
    link.href.startsWith(root) &&
    link.pathname !== location.pathname &&
    !link.hasAttribute("download")
  );
}

export class CarryingLinks {
  #root: string;
  #write: Write;
  #lent: { link: HTMLAnchorElement; written: string; carrying: string } | undefined;

  constructor(root: string, write: Write) {
    this.#root = root;
    this.#write = write;
    for (const sign of SIGNS) addEventListener(sign, (event) => this.#meet(event), true);
    addEventListener("pagehide", () => this.#restore());
  }

  #meet(event: Event): void {
    this.#restore();
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || !leadsOn(link, this.#root)) return;
    const carried = this.#write();
    const written = link.getAttribute("href");
    if (carried === undefined || written === null) return;
    const [page, anchor] = link.href.split(/#(.*)/s);
    const carrying = `${page}#${carried}${anchor ? `&${anchor}` : ""}`;
    link.setAttribute("href", carrying);
    this.#lent = { link, written, carrying };
    // By then the browser is on its way. The menu of the right button stays open: whatever comes next restores the link.
    const followed = event.type.endsWith("click") && (event as MouseEvent).button !== RIGHT;
    if (followed) setTimeout(() => this.#restore());
  }

  #restore(): void {
    const { link, written, carrying } = this.#lent ?? {};
    this.#lent = undefined;
    // Somebody may have written a new address meanwhile.
    if (link && written !== undefined && link.getAttribute("href") === carrying) {
      link.setAttribute("href", written);
    }
  }
}
