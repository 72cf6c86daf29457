/**
 * A text in the fragment of an address: compressed, so that links stay short. Browsers never send a fragment to a server.
 */

/** Most characters of the fragment; browsers and people cope with less. */
export const LONGEST_FRAGMENT = 200_000;

/** Longer links than this are broken by some mail and chat programs. */
export const COMFORTABLE = 8000;

const PREFIX = "share=";

/** Bytes handed over as arguments at once. */
const CHUNK = 0x2000;

/** Whether this browser can write and read such links. */
export function canShare(): boolean {
  try {
    return Boolean(new CompressionStream("deflate-raw") && new DecompressionStream("deflate-raw"));
  } catch {
    return false;
  }
}

function base64url(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytesOf(data: string): Uint8Array<ArrayBuffer> {
  const binary = atob(data.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** What comes out at the other end of a stream, up to so many bytes; more is an error. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  // Errors reach the reader as well; unhandled here they would reach the console.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError("more comes out than a text can hold");
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The fragment that carries a text, with its "#". */
export async function fragmentOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const packed = await through(bytes, new CompressionStream("deflate-raw"), Infinity);
  return `#${PREFIX}${base64url(packed)}`;
}

/** Whether a fragment says that it carries something. */
export function isShared(hash: string): boolean {
  return hash.startsWith(`#${PREFIX}`);
}

/** The text that a fragment carries; `undefined` when it is damaged, or unpacks to more than it may. */
export async function sharedText(hash: string, longest: number): Promise<string | undefined> {
  const data = hash.slice(PREFIX.length + 1);
  if (!isShared(hash) || data.length > LONGEST_FRAGMENT || !/^[\w-]+$/.test(data)) return undefined;
  try {
    const bytes = await through(bytesOf(data), new DecompressionStream("deflate-raw"), longest);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
