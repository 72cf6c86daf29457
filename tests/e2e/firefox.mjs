/**
 * Drives Firefox for `firefox.py`: reads one request a line, `{id, tab, act, with}`, and answers one line,
 * `{id, value}` or `{id, error}`.
 *
 *     node firefox.mjs FIREFOX PREFERENCES-AS-JSON
 */

import { createInterface } from "node:readline";

import puppeteer from "puppeteer-core";

const [, , executablePath, preferences] = process.argv;
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath,
  headless: true,
  // Puppeteer turns it off, and then all pages from disk share one storage, as in no Firefox that anybody uses.
  extraPrefsFirefox: {
    "security.fileuri.strict_origin_policy": true,
    "accessibility.tabfocus": 7,
    ...JSON.parse(preferences),
  },
});

const noise = [];
const tabs = new Map();

/** Hear what a tab says, and number it. */
function listen(page) {
  page.on("console", (message) => {
    if (message.type() === "error") noise.push(message.text());
  });
  page.on("pageerror", (error) => noise.push(String(error)));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== "127.0.0.1") noise.push(request.url());
  });
  tabs.set(tabs.size, page);
  return tabs.size - 1;
}

for (const page of await browser.pages()) listen(page);

const acts = {
  open: async () => listen(await browser.newPage()),
  /** The number of a tab that a page opened and nobody has asked for yet. */
  async adopt() {
    const known = new Set(tabs.values());
    const found = (await browser.pages()).find((page) => !known.has(page));
    return found && listen(found);
  },
  noise: () => noise,
  async goto(page, address) {
    await page.goto(address);
    // On a busy machine it comes back while the tab still shows the blank page that Firefox puts between two others.
    await page.waitForFunction(
      (blank) => (document.URL === "about:blank") === blank && document.readyState === "complete",
      { polling: 20 },
      address === "about:blank",
    );
  },
  run: (page, { code, value }) => page.evaluate(`(${code})(${JSON.stringify(value ?? null)})`),
  click: (page, { selector, ...options }) => page.click(selector, options),
  press: (page, keys) => page.keyboard.press(keys),
  type: (page, text) => page.keyboard.type(text),
  resize: (page, size) => page.setViewport(size),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, tab, act, with: value } = JSON.parse(line);
  let answer;
  try {
    answer = { id, value: (await acts[act](tabs.get(tab), value)) ?? null };
  } catch (error) {
    answer = { id, error: String(error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
