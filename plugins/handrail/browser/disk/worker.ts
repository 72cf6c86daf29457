/**
 * Lets the theme's search work from disk, where browsers start no workers: its script runs in a hidden frame instead.
 *
 * Material's offline plugin asks another host for something like this unless the site brings its own. The names
 * `IFrameWorker` and `iframe-worker` are what the theme and that plugin look for.
 */

type Scope = Window & typeof globalThis & Record<string, unknown>;

function scriptOf(scope: Window, src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = scope.document.createElement("script");
    script.src = src;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`could not load ${src}`)));
    scope.document.head.append(script);
  });
}

class IFrameWorker extends EventTarget {
  #frame = document.createElement("iframe");
  #ready: Promise<void>;

  constructor(address: string | URL) {
    super();
    this.#frame.hidden = true;
    document.body.append(this.#frame);
    this.#ready = this.#run(new URL(address, document.baseURI).href);
    this.#ready.catch(() => this.dispatchEvent(new Event("error")));
  }

  postMessage(data: unknown): void {
    void this.#ready.then(() => {
      this.#frame.contentWindow?.dispatchEvent(new MessageEvent("message", { data }));
    });
  }

  terminate(): void {
    this.#frame.remove();
  }

  #run(address: string): Promise<void> {
    const scope = this.#frame.contentWindow as Scope;
    scope.postMessage = (data: unknown) => {
      setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data })));
    };
    // One after the other, as in a worker; but the script has to wait for it.
    scope["importScripts"] = (...scripts: string[]) =>
      scripts.reduce(
        (before, script) => before.then(() => scriptOf(scope, new URL(script, address).href)),
        Promise.resolve(),
      );
    return scriptOf(scope, address);
  }
}

if (location.protocol === "file:")
  Object.assign(globalThis, { IFrameWorker, Worker: IFrameWorker });
