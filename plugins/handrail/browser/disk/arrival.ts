/**
 * The part of the script of every page that has to do with disk: whatever a link brought along leaves the address before
 * anything looks at it, and the rest is fetched. Over http neither happens.
 */

import { loadScript } from "../mermaid.ts";

const FROM_DISK = "assets/handrail/from-disk.js";

/** Clean the address and go to the anchor that was wanted. Returns what came along, or "". */
export function arrival(): string {
  if (location.protocol !== "file:") return "";
  const [, carried, anchor] = /^#hr=([^&]*)&?(.*)$/s.exec(location.hash) ?? [];
  if (carried === undefined) return "";
  const address = location.href.replace(/#.*$/s, "");
  // Only a visit makes the browser scroll there and mark the target.
  if (anchor) location.replace(`${address}#${anchor}`);
  else history.replaceState(history.state, "", address);
  return carried;
}

export function joinPagesOnDisk(root: string): void {
  if (location.protocol === "file:") void loadScript(new URL(FROM_DISK, root).href);
}
