// What is about to be deposited, beside the button that does it.
import { show } from "./decimal.js?v=6e5e2dc69109";
import { element, size } from "./file-box.js?v=5e302356104e";
import { visible } from "./file-names.js?v=ce1f9ddd8c97";

// rows: of pieces. files: those chosen. bid: prices and values. words: sentences.
export function summary(rows, files, bid, words) {
  const language = document.documentElement.lang;
  const shown = new Map();
  const list = document.getElementById("summary-files");

  function line(file) {
    const item = element("li", "");
    const head = element("p", "", { class: "file" });
    const name = element("b", "");
    name.append(element("bdi", visible(file.name)));
    const state = element("span", "", { class: "pct" });
    head.append(name, element("span", " " + size(file.size, language), { class: "muted" }), state);
    const digest = element("code", "", { class: "digest" });
    const proof = element("p", "", { class: "small" });
    proof.append(digest);
    item.append(head, proof);
    return { item, state, digest };
  }

  function listFiles(all) {
    for (const [file, { item }] of shown) {
      if (!all.includes(file)) {
        item.remove();
        shown.delete(file);
      }
    }
    for (const file of all) {
      if (!shown.has(file)) {
        shown.set(file, line(file));
        list.append(shown.get(file).item);
      }
      const { state, digest } = shown.get(file);
      state.textContent = file.failed ? words.stateFailed : files.isSealed(file) ? words.stateSealed : words.stateSealing;
      digest.textContent = file.sha256 ? "SHA-256 " + file.sha256 : file.failed ? "" : words.hashing;
    }
    list.hidden = all.length === 0;
  }

  function progress(all) {
    const whole = all.reduce((sum, file) => sum + (file.failed ? 0 : file.size), 0);
    const sent = all.reduce((sum, file) => sum + (file.failed ? 0 : file.sent), 0);
    const bar = document.getElementById("all-progress");
    bar.value = whole === 0 ? 0 : Math.floor(1000 * sent / whole);
    bar.hidden = all.length === 0;
    const count = document.getElementById("count");
    count.textContent = count.dataset.of + " " + all.filter(files.isSealed).length + " / " + all.length
      + (all.length > 0 ? ", " + size(sent, language) + " / " + size(whole, language) : "");
  }

  function gaps(all, unusable) {
    const missing = rows.filter(row => "required" in row.dataset && !all.some(file => file.code === row.dataset.piece))
      .map(row => row.querySelector("h4").textContent);
    const blank = bid.blank();
    const unsendable = all.filter(file => file.failed).map(file => visible(file.name) + " (" + file.failed + ")");
    const entries = [[words.unsendable, unsendable], [words.unusable, unusable], [words.missing, missing], [words.blank, blank]]
      .filter(([, items]) => items.length > 0);
    const gap = document.getElementById("missing");
    gap.replaceChildren(...entries.map(([title, items]) => element("li", title + " " + items.join(", "))));
    gap.hidden = entries.length === 0;
  }

  return function refresh() {
    const all = files.all();
    listFiles(all);
    progress(all);
    const prices = bid.unusable("line");
    gaps(all, [...prices, ...bid.unusable("measure")]);
    const total = document.getElementById("summary-total");
    if (total) {
      const sum = show(bid.reckon(), language) + "\u00a0€";
      total.textContent = prices.length > 0 ? words.noTotal : sum;
    }
  };
}
