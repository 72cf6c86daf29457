/**
 * The theme's menus, code and tooltips by keyboard: the buttons that stand beside its labels (`pages/theme_mends.py`)
 * turn its hidden check boxes, say what is open, and take the focus along.
 *
 * On a narrow screen the navigation is a drawer over the page: while it is open, the page below takes no focus. What is
 * closed is hidden by `styles/menus.css`, so that no key leads there.
 */

import { letTooltipsClose } from "./elements/tooltips.ts";

interface Page {
  document$?: { subscribe(listener: () => void): unknown };
}

const DRAWER = "__drawer";
const BELOW =
  "[data-md-component=skip], .md-header, .md-content, .md-sidebar--secondary, .md-top, .md-footer";

const narrow = matchMedia("(max-width: 76.234375em)");

function box(id: string): HTMLInputElement | null {
  return document.getElementById(id) as HTMLInputElement | null;
}

/** Whatever turned it: a button, the theme, the way back. */
function turned(toggle: HTMLInputElement): void {
  for (const button of document.querySelectorAll(`[data-hr-toggle="${toggle.id}"]:not(.hr-close)`))
    button.setAttribute("aria-expanded", String(toggle.checked));
  coverPage();
}

function coverPage(): void {
  const covered = narrow.matches && box(DRAWER)?.checked === true;
  for (const part of document.querySelectorAll(BELOW)) part.toggleAttribute("inert", covered);
}

/** The focus goes to what has opened, and back to the button that opened it. */
function followWithFocus({ id, checked, parentElement }: HTMLInputElement): void {
  const aim = `[data-hr-toggle="${id}"]`;
  const [place, inside, outside] =
    id === "__search"
      ? [document, ".md-search__input", `.md-header ${aim}`]
      : id === DRAWER
        ? [document, ".hr-close", `.md-header ${aim}`]
        : [parentElement, `${aim}.md-nav__title`, `${aim}:not(.md-nav__title)`];
  place?.querySelector<HTMLElement>(checked ? inside : outside)?.focus();
}

function turn(id: string): void {
  const toggle = box(id);
  toggle?.click();
  if (toggle && narrow.matches) followWithFocus(toggle);
}

/** The browser would follow the link and leave the focus behind; apps would take its anchor for one of theirs. */
function skip(event: Event): void {
  const title = document.querySelector<HTMLElement>(".md-content h1");
  if (title === null) return;
  event.preventDefault();
  event.stopPropagation();
  title.setAttribute("tabindex", "-1");
  title.focus();
}

function pressed(event: Event): void {
  const target = event.target as Element;
  const button = target.closest<HTMLElement>("[data-hr-toggle]");
  if (button) turn(button.dataset["hrToggle"] ?? "");
  if (target.closest(".md-skip")) skip(event);
}

addEventListener("click", pressed, true);
addEventListener("change", ({ target }) => {
  if ((target as Element).matches(".md-toggle")) turned(target as HTMLInputElement);
});
/**
 * The theme opens its search and turns its pages with single letters, which nobody can turn off: whoever dictates would
 * say them by mistake (WCAG 2.1.4). Ctrl+K, or Command+K, takes their place.
 */
function keyed(event: KeyboardEvent): void {
  const { key, target } = event;
  if (key === "Escape" && narrow.matches && box(DRAWER)?.checked) turn(DRAWER);
  else if (key === "k" && (event.ctrlKey || event.metaKey)) {
    const field = document.querySelector<HTMLInputElement>(".md-search__input");
    if (field === null) return;
    event.preventDefault();
    field.focus();
    field.select();
  } else if (
    /^[fs/pn,.]$/.test(key) &&
    !(target as Element).matches("input, select, textarea") &&
    !box("__search")?.checked
  )
    event.stopImmediatePropagation();
}

addEventListener("keydown", keyed, true);
narrow.addEventListener("change", coverPage);

/** The theme lets code that scrolls take the focus only where a mouse is, and makes a landmark of each copy button. */
function mendCode(): void {
  for (const nav of document.querySelectorAll(".md-code__nav"))
    nav.setAttribute("role", "presentation");
  const resized = new ResizeObserver((entries) => {
    for (const { target } of entries)
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
  });
  for (const code of document.querySelectorAll(".md-typeset pre > code")) resized.observe(code);
}

/** Before anybody has chosen, no radio button of the palette is on: backwards, Tab would stop at the one nobody sees. */
function choosePalette(): void {
  if (document.querySelector(".md-option:checked")) return;
  const shown = document.querySelector<HTMLInputElement>(".md-option:has(+ label:not([hidden]))");
  if (shown) shown.checked = true;
}

/** Let the name of the version selector hold what it shows: "click 1.0", said to the computer, means this button. */
function nameVersions(): void {
  const place = document.querySelector(".md-header__topic");
  if (place === null) return;
  // It comes with the list of versions, which is fetched, and stays.
  new MutationObserver((_, observer) => {
    const button = place.querySelector(".md-version__current");
    if (button === null) return;
    observer.disconnect();
    button.setAttribute("aria-label", `${button.ariaLabel}: ${button.textContent?.trim()}`);
  }).observe(place, { childList: true });
}

letTooltipsClose();
choosePalette();
nameVersions();
mendCode();
// After the theme's own parts.
(globalThis as Page).document$?.subscribe(() => setTimeout(mendCode));
