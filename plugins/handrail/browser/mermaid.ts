/**
 * Stands in for Mermaid until the first diagram is drawn, then fetches it from the site itself.
 * The theme would otherwise fetch it from another host, and a page without diagrams need not fetch it at all.
 */

export interface Mermaid {
  initialize(config: unknown): void;
  render(...parameters: unknown[]): Promise<unknown>;
}

type Holder = { mermaid?: unknown };

function isMermaid(value: unknown): value is Mermaid {
  return typeof (value as Partial<Mermaid> | undefined)?.render === "function";
}

/** Define `mermaid` unless somebody has. `load` fetches the script that defines the real one. */
export function standInForMermaid(holder: Holder, load: () => Promise<void>): void {
  // An element with the id "mermaid" also shows up as a global; only the real thing counts.
  if (isMermaid(holder.mermaid)) return;
  let config: unknown = { startOnLoad: false };
  let loading: Promise<Mermaid> | undefined;
  let real: Mermaid | undefined;

  const fetched = async (): Promise<Mermaid> => {
    await load();
    const found = holder.mermaid;
    if (!isMermaid(found) || found === standIn) throw new Error("mermaid did not load");
    found.initialize(config);
    return (real = found);
  };
  const standIn: Mermaid = {
    initialize(given) {
      config = given;
      real?.initialize(given);
    },
    async render(...parameters) {
      loading ??= fetched();
      try {
        await loading;
      } catch (error) {
        // The next diagram tries again.
        loading = undefined;
        throw error;
      }
      return (await loading).render(...parameters);
    },
  };
  holder.mermaid = standIn;
}

/** Load a classic script. */
export function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`could not load ${src}`));
    });
    document.head.append(script);
  });
}
