/**
 * The script of the keeper, a page without content that lies in a hidden frame of every page opened from disk.
 *
 * Firefox gives each of those a storage of its own, but the keeper is one page, wherever it is framed: what it stores is
 * there for all. Over http it does nothing.
 */

import { answered, readQuestion, recordKey, type Answer } from "./keep.ts";

if (location.protocol === "file:" && parent !== window) {
  // Pages from disk have no origin that could be named.
  const tell = (answer: Answer | { readonly kind: "ready" }) => parent.postMessage(answer, "*");
  let key: string | undefined;
  addEventListener("message", ({ source, data }) => {
    const question = source === parent ? readQuestion(data) : undefined;
    if (question === undefined) return;
    key = recordKey(question.site);
    let answer: Answer = { kind: "failed" };
    try {
      answer = answered(localStorage, question, Date.now());
    } catch {
      // The mere mention of a blocked storage throws.
    }
    tell(answer);
  });
  // Another tab's keeper wrote.
  addEventListener("storage", (event) => {
    if (event.key === key && event.newValue !== null)
      tell({ kind: "kept", record: event.newValue });
  });
  tell({ kind: "ready" });
}
