/**
 * Person files that were dropped on the page or chosen one by one: what is saved is offered as a download.
 */

import type { PeopleIO, PersonFile } from "./on-desk.ts";

export { textsOf } from "./files.ts";

export class Dropped implements PeopleIO {
  #texts = new Map<string, string>();
  #download: (name: string, text: string) => void;

  constructor(download: (name: string, text: string) => void) {
    this.#download = download;
  }

  /** Files that came; one of a name that was there takes its place. */
  take(files: Iterable<PersonFile>): void {
    for (const { name, text } of files) this.#texts.set(name, text);
  }

  async read(name: string): Promise<string | undefined> {
    return this.#texts.get(name);
  }

  async write(name: string, text: string): Promise<void> {
    this.#download(name, text);
    this.#texts.set(name, text);
  }
}
