// Fill in what is empty and use the next control that was not used yet; null when none is left.
(used) => {
  const told = (element, ...names) =>
    names.forEach((name) => element.dispatchEvent(new Event(name, { bubbles: true })));
  const dialog = document.querySelector("dialog[open]");
  const places = dialog ? [dialog] : document.querySelectorAll(".md-content, .hr-notices");
  const all = (selector) => [...places].flatMap((place) => [...place.querySelectorAll(selector)]);
  const usable = (element) => element.checkVisibility() && !element.disabled;
  for (const field of all("textarea, input:is([type=text], [type=number], [type=date])")) {
    if (!usable(field) || field.value) continue;
    field.value = { number: "3", date: "2026-12-01" }[field.type] ?? "Слово";
    told(field, "input", "change");
  }
  for (const control of all("button, summary, input:is([type=radio], [type=checkbox]), select, a[href^='#']")) {
    // What leads back to where all began would end the walk.
    if (!usable(control) || control.closest(".headerlink, .md-nav, .md-footer")) continue;
    if (control.textContent.includes("Open other files")) continue;
    const { id, tagName, textContent, value } = control;
    const within = dialog?.textContent.trim().slice(0, 40) ?? "";
    const name = [within, tagName, id, textContent.trim().slice(0, 60), control.getAttribute("aria-label"), value].join("|");
    if (used.includes(name)) continue;
    if (tagName !== "SELECT") control.click();
    else {
      control.selectedIndex = control.options.length - 1;
      told(control, "input", "change");
    }
    return name;
  }
  // Out of a dialog in which everything was tried.
  if (dialog) [...dialog.querySelectorAll("button")].at(-1).click();
  return dialog && "out of a dialog";
}
