/**
 * Items to put in order, with native buttons. The order in the document is the order that is seen.
 */

import { announce } from "../../announce.ts";
import { piece } from "../pieces.ts";
import type { Field, Heard, Place } from "./field.ts";
import { lineOf } from "./key.ts";
import { say } from "./words.ts";

interface Item extends Place {
  readonly id: string;
  readonly up: HTMLButtonElement;
  readonly down: HTMLButtonElement;
}

export function ordering(question: HTMLElement, heard: Heard): Field {
  const list = question.querySelector<HTMLElement>(".hr-sortable");
  const items: Item[] = [];
  const places = new Map<string, Item>();
  /** Whether the order is the learner's, not the one that the page came with. */
  let own = false;

  const inOrder = () =>
    [...(list?.children ?? [])].map((entry) => (entry as HTMLElement).dataset["option"] ?? "");

  const paint = () => {
    list?.classList.toggle("is-own", own);
    for (const { entry, up, down } of items) {
      // Still focusable at the ends: the focus of whoever pressed it is not lost.
      up.setAttribute("aria-disabled", String(entry.previousElementSibling === null));
      down.setAttribute("aria-disabled", String(entry.nextElementSibling === null));
    }
  };

  const move = ({ id, entry, name }: Item, up: boolean) => {
    // The neighbour is moved, so that the pressed button stays where it is and keeps the focus.
    const neighbour = up ? entry.previousElementSibling : entry.nextElementSibling;
    if (neighbour === null) return;
    if (up) entry.after(neighbour);
    else entry.before(neighbour);
    own = true;
    paint();
    heard.chosen();
    const order = inOrder();
    announce(say("moved", { item: name, place: order.indexOf(id) + 1, count: order.length }));
  };

  for (const entry of [...(list?.children ?? [])] as HTMLElement[]) {
    const name = lineOf(entry);
    const text = piece("div", "hr-sortable-text");
    text.append(...entry.childNodes);
    const [up, down] = (["moveUp", "moveDown"] as const).map((phrase) => {
      const button = piece("button", phrase === "moveUp" ? "hr-move is-up" : "hr-move is-down");
      button.type = "button";
      button.setAttribute("aria-label", say(phrase, { item: name }));
      return button;
    }) as [HTMLButtonElement, HTMLButtonElement];
    const item = { id: entry.dataset["option"] ?? "", entry, name, up, down };
    up.addEventListener("click", () => move(item, true));
    down.addEventListener("click", () => move(item, false));
    entry.append(text, up, down);
    items.push(item);
    places.set(item.id, item);
  }
  const first = items.map(({ id }) => id);
  paint();

  return {
    empty: [],
    places,
    read: () => (own ? inOrder() : undefined),
    show: (answer) => {
      const placed = Array.isArray(answer) ? answer.filter((id) => places.has(id)) : [];
      const order = [...placed, ...first.filter((id) => !placed.includes(id))];
      // An item that came later has not been placed by anybody.
      own = placed.length === first.length;
      if (order.join() !== inOrder().join()) {
        const focused = document.activeElement;
        list?.append(...order.flatMap((id) => places.get(id)?.entry ?? []));
        if (focused instanceof HTMLElement && list?.contains(focused)) focused.focus();
      }
      paint();
    },
    focus: () => items.find(({ entry }) => entry === list?.firstElementChild)?.down.focus(),
  };
}
