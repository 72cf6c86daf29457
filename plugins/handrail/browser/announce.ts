/**
 * The one polite live region. It hangs on `body`, empty, before anything is said (a region that appears with its
 * text is not read), and outside of what instant navigation replaces.
 */

/** Long enough for assistive technology to notice that the region was emptied. */
const PAUSE = 50;

let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

export function openAnnouncer(): void {
  if (region?.isConnected) return;
  region = document.createElement("div");
  region.className = "hr-announcer hr-visually-hidden";
  region.setAttribute("role", "status");
  document.body.append(region);
}

/** Say one thing. A second message within the pause replaces the first. */
export function announce(text: string): void {
  openAnnouncer();
  const target = region;
  if (target === undefined) return;
  clearTimeout(timer);
  target.textContent = "";
  timer = setTimeout(() => {
    target.textContent = text;
  }, PAUSE);
}
