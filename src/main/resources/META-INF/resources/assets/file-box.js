// One chosen file as the page shows it.
import { visible } from "./file-names.js?v=ce1f9ddd8c97";

export const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};

export function size(bytes, language) {
  const units = language === "fr" ? ["octets", "ko", "Mo", "Go"] : ["bytes", "kB", "MB", "GB"];
  const step = Math.min(3, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return (bytes / 1000 ** step).toLocaleString(language, { maximumFractionDigits: step ? 1 : 0 }) + "\u00a0" + units[step];
}

// removed, marked: called when its bidder takes it away, or says that it is secret.
export function fileBox(file, words, { removed, marked }) {
  const language = document.documentElement.lang;
  const shown = element("div", "", { class: "stack-s" });
  const head = element("p", "", { class: "file" });
  const strong = element("b", "");
  strong.append(element("bdi", visible(file.name)));
  const percent = element("b", "", { class: "pct" });
  head.append(strong, element("span", " " + size(file.size, language), { class: "muted" }), percent);
  const remove = element("button", words.remove, { type: "button", class: "btn second small" });
  remove.append(element("span", " " + visible(file.name), { class: "vh" }));
  remove.addEventListener("click", removed);
  const bar = element("progress", "", { max: "100", value: "0", "aria-label": visible(file.name) });
  const note = element("p", "", { class: "small muted" });
  const warnings = element("ul", "", { class: "small", hidden: "" });
  const label = element("label", "", { class: "choice small" });
  const secret = element("input", "", { type: "checkbox" });
  secret.addEventListener("change", marked);
  label.append(secret, element("span", words.secret));
  shown.append(head, bar, note, warnings, label, remove);

  function show({ sent, failed }, text, list) {
    const share = Math.floor(100 * sent / Math.max(file.size, 1));
    bar.value = share;
    percent.textContent = sent > 0 ? share + (language === "fr" ? "\u202f%" : "%") : "";
    note.textContent = failed || text;
    note.className = failed ? "err" : "small muted";
    if (warnings.children.length !== list.length) {
      warnings.replaceChildren(...list.map(one => element("li", one)));
      warnings.hidden = list.length === 0;
    }
  }

  return { shown, secret, show };
}
