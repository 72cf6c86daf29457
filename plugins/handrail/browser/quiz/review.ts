/**
 * The chain of missed questions that the page "My quizzes" leaves for this tab, as `{back, items}`.
 * Whatever else the tab's storage holds is no chain.
 */

export interface ReviewItem {
  readonly url: string;
  readonly quiz: string;
  readonly question: string;
}

export interface ReviewStop {
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  /** Full address of the next question, or of the page that the chain began on. */
  readonly next: string;
  readonly last: boolean;
}

export function reviewKey(site: string): string {
  return `handrail:${site}:review`;
}

function isItem(value: unknown): value is ReviewItem {
  if (typeof value !== "object" || value === null) return false;
  const { url, quiz, question } = value as Record<string, unknown>;
  return [url, quiz, question].every((part) => typeof part === "string");
}

/** A full address below the root of the site, or nothing: the list may come from anywhere. */
function below(root: string, url: unknown): string | undefined {
  if (typeof url !== "string") return undefined;
  try {
    const { href } = new URL(url, root);
    return href.startsWith(root) ? href : undefined;
  } catch {
    return undefined;
  }
}

function addressOf(root: string, { url, quiz, question }: ReviewItem): string | undefined {
  const page = below(root, url);
  if (page === undefined) return undefined;
  const address = new URL(page);
  // Not by `encodeURIComponent`, which throws at half a character.
  address.hash = `${quiz}-${question}`;
  return address.href;
}

/** Where in the chain a question stands; `undefined` when it is not in it, or the text is no chain. */
export function reviewStop(
  text: string | null,
  root: string,
  quiz: string,
  question: string,
): ReviewStop | undefined {
  let list: { back?: unknown; items?: unknown } | null;
  try {
    list = JSON.parse(text ?? "null") as typeof list;
  } catch {
    return undefined;
  }
  if (!Array.isArray(list?.items)) return undefined;
  const items = list.items.filter(isItem).filter((item) => addressOf(root, item) !== undefined);
  const place = items.findIndex((item) => item.quiz === quiz && item.question === question);
  if (place < 0) return undefined;
  const following = items[place + 1];
  const next = following ? addressOf(root, following) : below(root, list?.back);
  if (next === undefined) return undefined;
  return { number: place + 1, count: items.length, next, last: following === undefined };
}
