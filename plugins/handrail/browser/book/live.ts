/** A page that puts itself together in the browser, printed as it is. */

import { styleSheet } from "./pages.ts";

const PATIENCE = 5000;

/** Give the page the margins of our paper, wait until it is complete, and return what it is called. */
export async function settle(
  sheet: string,
  paper: string,
): Promise<{ title: string; site: string }> {
  await styleSheet(sheet);
  const size = document.createElement("style");
  size.textContent = `@page { size: ${paper} }`;
  document.head.append(size);
  const until = performance.now() + PATIENCE;
  while (document.querySelector(".hr-app-wait") && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await document.fonts.ready;
  const site = document.querySelector(".md-logo")?.getAttribute("title") ?? "";
  return { title: document.title, site };
}
