/**
 * A folder of person files on the coach's own disk, by the File System Access API: Chromium has it, others have files
 * that are dropped (`dropped.ts`). The browser remembers the folder in IndexedDB, never what is in it.
 */

import { exactText, mayBePersonFile, textsOf, type Readable } from "./files.ts";
import type { PeopleIO, PersonFile } from "./on-desk.ts";

/** What TypeScript's library does not know of the API. */
interface Handle {
  readonly kind: string;
  readonly name: string;
  queryPermission?(to: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(to: { mode: "readwrite" }): Promise<PermissionState>;
  values?(): AsyncIterable<Handle>;
}
type Picker = (options: { id: string; mode: "readwrite" }) => Promise<FileSystemDirectoryHandle>;

const MODE = { mode: "readwrite" } as const;
const DATABASE = "handrail-folders";
const STORE = "folders";

function picker(): Picker | undefined {
  return (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
}

/** Whether this browser can open a folder and write in it. */
export function canPickFolders(): boolean {
  return picker() !== undefined;
}

/** The folder that the coach chooses; `undefined` when they choose none. Call it in a click. */
export async function pickFolder(): Promise<Folder | undefined> {
  try {
    const handle = await picker()?.call(globalThis, { id: "handrail-people", ...MODE });
    return handle && new Folder(handle);
  } catch (error) {
    if ((error as Error).name === "AbortError") return undefined;
    throw error;
  }
}

export class Folder implements PeopleIO {
  readonly handle: FileSystemDirectoryHandle;
  /** Of the last `list`: names of files that are too large, and of those that hold no text. */
  tooLarge: readonly string[] = [];
  notText: readonly string[] = [];

  constructor(handle: FileSystemDirectoryHandle) {
    this.handle = handle;
  }

  /** A folder of last time; `undefined` when the coach does not let it be read. Call it in a click. */
  static async reopen(handle: FileSystemDirectoryHandle): Promise<Folder | undefined> {
    const folder = handle as Handle;
    let state = (await folder.queryPermission?.(MODE)) ?? "granted";
    if (state === "prompt") state = (await folder.requestPermission?.(MODE)) ?? "granted";
    return state === "granted" ? new Folder(handle) : undefined;
  }

  get name(): string {
    return this.handle.name;
  }

  /** What may be a person file, by name. */
  async list(): Promise<readonly PersonFile[]> {
    const found: Readable[] = [];
    for await (const one of (this.handle as Handle).values?.() ?? []) {
      if (one.kind !== "file" || !mayBePersonFile(one.name)) continue;
      const file = await (one as FileSystemFileHandle).getFile();
      found.push(file);
    }
    const { files, tooLarge, notText } = await textsOf(found);
    this.tooLarge = tooLarge;
    this.notText = notText;
    return [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async read(name: string): Promise<string | undefined> {
    try {
      const file = await (await this.handle.getFileHandle(name)).getFile();
      return await exactText(file);
    } catch (error) {
      if ((error as Error).name === "NotFoundError") return undefined;
      throw error;
    }
  }

  /** Writes a file whole: until everything is there, the disk has the old one. */
  async write(name: string, text: string): Promise<void> {
    const handle = await this.handle.getFileHandle(name, { create: true });
    const stream = await handle.createWritable();
    try {
      await stream.write(text);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => {});
      throw error;
    }
  }

  /** Other tabs of this browser wait. */
  async alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    const locks = (navigator as { locks?: LockManager }).locks;
    if (locks === undefined) return work();
    return locks.request(`handrail:people:${this.name}/${name}`, work) as Promise<T>;
  }
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  const database = await asked(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    // Only what is committed outlives a page that is left at once.
    const committed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const [answer] = await Promise.all([asked(ask(transaction.objectStore(STORE))), committed]);
    return answer;
  } finally {
    database.close();
  }
}

/** Notes a folder for next time; a browser that keeps nothing is no trouble. */
export async function rememberFolder(site: string, { handle }: Folder): Promise<void> {
  await inStore("readwrite", (store) => store.put(handle, site)).catch(() => {});
}

/** The folder of last time, for `Folder.reopen`. */
export async function lastFolder(site: string): Promise<FileSystemDirectoryHandle | undefined> {
  const kept: unknown = await inStore("readonly", (store) => store.get(site)).catch(
    () => undefined,
  );
  return (kept as FileSystemDirectoryHandle | undefined) ?? undefined;
}
