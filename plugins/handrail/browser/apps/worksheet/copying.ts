/**
 * What is done with whole copies: made, named, deleted, filled at once; each is announced, and shown with the way back
 * where something could be lost by it.
 */

import { nameFrom, parts } from "../../worksheet/copies.ts";
import type { WorksheetFile } from "../../worksheet/file.ts";
import { entriesOf } from "../../worksheet/filling.ts";
import { opened } from "../opened.ts";
import { asked } from "./dialog.ts";
import type { Shelf } from "./shelf.ts";
import type { Undoing } from "./undo.ts";
import { say } from "./words.ts";

/** What it asks of the worksheet. */
interface Desk {
  readonly host: HTMLElement;
  readonly shelf: Shelf;
  readonly undoing: Undoing;
  /** Where the copies are chosen, and told of. */
  readonly place: HTMLElement;
  flush(): void;
  /** Show a copy, or the one written in last, and say so. */
  open(copy: string | undefined, words: (name: string) => string): void;
  /** How many empty rows each table comes with. */
  printed(): ReadonlyMap<string, number>;
  /** Give the focus to the choice of copies. */
  focus(): void;
}

/** What is said of a copy that was filled at once, where, and on the way back. */
interface Way {
  readonly place: HTMLElement;
  readonly undone: string;
  done(name: string): string;
  /** Give the focus back. */
  back(): void;
}

export class Copying {
  #desk: Desk;
  /** Whether a copy goes because somebody wants it to on this page, and not in another tab. */
  #removing = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async make(): Promise<void> {
    const { host, shelf, flush, open } = this.#desk;
    const title = say("newTitle");
    const name = await asked(host, { title, yes: say("save"), name: shelf.nextName });
    if (!name?.trim()) return;
    flush();
    shelf.add(name, new Map());
    open(shelf.present.id, (called) => say("created", { name: called }));
  }

  duplicate(): void {
    const { shelf, flush, open } = this.#desk;
    flush();
    const { present } = shelf;
    shelf.add(shelf.nameOf(present), entriesOf(present));
    open(shelf.present.id, (called) => say("duplicated", { name: called }));
  }

  async rename(): Promise<void> {
    const { host, shelf } = this.#desk;
    const { present } = shelf;
    const before = shelf.nameOf(present);
    const title = say("renameTitle", { name: before });
    const name = nameFrom((await asked(host, { title, yes: say("save"), name: before })) ?? "");
    // Meanwhile another tab may have deleted it.
    if (name === "" || name === before || shelf.present.id !== present.id) return;
    shelf.write(new Map([[parts.name, name]]));
    opened().announce(say("renamed", { name }));
  }

  async remove(): Promise<void> {
    const { host, shelf, undoing, place, flush, open, focus } = this.#desk;
    flush();
    const { present, contents } = shelf;
    const name = shelf.nameOf(present);
    const title = say("deleteTitle", { name });
    const text = say("deleteWhat", { count: contents.size });
    const sure = await asked(host, { title, yes: say("delete"), text });
    if (sure === undefined || shelf.present.id !== present.id) return;
    const turns = this.#here(() => shelf.remove());
    const words = say("deleted", { name });
    open(undefined, () => words);
    const undo = () => {
      shelf.store.restore(turns);
      open(present.id, () => say("back", { name }));
      focus();
    };
    undoing.offer(place, words, undo);
  }

  /** Write what a file or an example says into the present copy or a new one, and show it. */
  fill(
    { name, contents }: Pick<WorksheetFile, "name" | "contents">,
    anew: boolean,
    way: Way,
  ): void {
    const { shelf, undoing, flush, open, printed } = this.#desk;
    flush();
    const { id } = shelf.present;
    const turns = shelf.fill(contents, printed(), anew ? name : undefined);
    open(shelf.present.id, way.done);
    const undo = () => {
      this.#here(() => shelf.store.restore(turns));
      open(id, () => way.undone);
      way.back();
    };
    undoing.offer(way.place, way.done(shelf.nameOf(shelf.present)), undo, true);
  }

  /** The copy on the page is gone: show another one from now on, also when that one comes back. */
  gone(name: string): void {
    // What is removed here says so itself.
    if (this.#removing) return;
    const { shelf, undoing, place, open } = this.#desk;
    const words = (shown: string) => say("gone", { name, shown, filled: shelf.progress });
    open(undefined, words);
    undoing.offer(place, words(shelf.nameOf(shelf.present)));
  }

  #here<Result>(act: () => Result): Result {
    this.#removing = true;
    const result = act();
    this.#removing = false;
    return result;
  }
}
