// What is in Latin letters on the page and outside ⟦ ⟧, with where it stands. The theme's own parts are left out.
() => {
  const THEME =
    ".md-header, .md-search, .md-footer, .md-skip, .md-dialog, .md-content__button, script, style, code, noscript";
  const found = new Set();
  const ours = (element) => element !== null && element.closest(THEME) === null;
  const look = (text, where) => {
    // What is cut short has lost its closing sign, and may stand in what has not. An id is no word.
    let [rest, before] = [text.replace(/\bsample-(\d|coach)/g, " "), ""];
    while (rest !== before)
      [rest, before] = [rest.replace(/⟦[^⟦⟧]*…/g, " ").replace(/⟦[^⟦⟧]*⟧/g, " "), rest];
    if (/[A-Za-z]{2,}/.test(rest)) found.add(`${where}: ${text.trim().replace(/\s+/g, " ").slice(0, 200)}`);
  };
  const named = (element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
  // A phrase may hold links and marks: it is looked at as a whole.
  const blockOf = (text) => {
    let element = text.parentElement;
    while (
      element.parentElement &&
      ["inline", "contents"].includes(getComputedStyle(element).display) &&
      !element.matches("option, svg *")
    )
      element = element.parentElement;
    return element;
  };
  const walk = (root) => {
    const hidden = root instanceof DocumentFragment;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const blocks = new Set();
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (/[A-Za-z]{2,}/.test(text.data) && ours(text.parentElement))
        blocks.add(hidden ? text.parentElement : blockOf(text));
    for (const element of blocks) look(element.textContent, named(element));
    for (const element of root.querySelectorAll("*")) {
      if (!ours(element)) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description", "data-label"])
        if (element.hasAttribute(name)) look(element.getAttribute(name), `${named(element)}@${name}`);
      for (const part of hidden ? [] : ["::before", "::after"]) {
        const { content } = getComputedStyle(element, part);
        if (content.startsWith('"')) look(content.split('" / "')[0], named(element) + part);
      }
    }
    for (const template of root.querySelectorAll("template")) walk(template.content);
  };
  walk(document.body);
  look(document.title, "title");
  return [...found];
}
