// Prices and values of a bid as they are typed: read exactly, reckoned up, kept as a draft and put back.
import { add, isAboveZero, multiply, readTyped, show } from "./decimal.js?v=6e5e2dc69109";

const FIELDS = "[data-line], [data-measure]";
const MARKED = "[data-line][aria-invalid], [data-measure][aria-invalid]";

const SETTLING = 50;

// Marks that may part decimals or thousands.
const swapped = text => text.replace(/[.,]/g, mark => mark === "." ? "," : ".");

// words: what is said beside a field that is wrong.
export function bidForm(form, words) {
  const language = document.documentElement.lang;
  const fields = () => [...form.querySelectorAll(FIELDS)];
  const codeOf = field => field.dataset.line || field.dataset.measure;
  const kind = field => field.dataset.line ? "line" : "measure";

  // No price is zero; what is measured may be.
  function look(field) {
    const found = readTyped(field.value, language);
    return !found.why && field.dataset.line && !isAboveZero(found.value) ? { why: "zero" } : found;
  }

  const read = field => look(field).value ?? null;

  // Amounts and total, as plain decimals.
  function reckon() {
    let total = "0";
    for (const field of form.querySelectorAll("[data-line]")) {
      const price = read(field);
      const amount = price === null ? null : multiply(price, field.dataset.quantity);
      form.querySelector('[data-amount="' + CSS.escape(field.dataset.line) + '"]').textContent =
        amount === null ? "" : show(amount, language);
      total = amount === null ? total : add(total, amount);
    }
    const shown = document.getElementById("total");
    if (shown) {
      shown.textContent = show(total, language);
    }
    return total;
  }

  // "line" or "measure": what is typed, by code, without what is blank.
  function numbers(wanted) {
    const typed = fields().filter(field => kind(field) === wanted).map(field => [codeOf(field), read(field)]);
    return Object.fromEntries(typed.filter(([, value]) => value !== null));
  }

  // What is wrong in a field, in words; nothing when it is blank or right.
  function fault(field) {
    const { why } = field.value.trim() === "" ? {} : look(field);
    return !why ? "" : why === "ambiguous" ? words.ambiguous : field.dataset.line ? words.number : words.value;
  }

  // Says it beside the field.
  function mark(field) {
    const text = fault(field);
    const id = "wrong-" + fields().indexOf(field);
    const note = document.getElementById(id);
    if (text === "") {
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
      note?.remove();
      return false;
    }
    const own = note || document.createElement("p");
    own.id = id;
    own.className = "err small";
    own.textContent = text;
    field.after(own);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", id);
    return true;
  }

  // Codes of the lines or of the measures in which something is typed that cannot be used.
  const unusable = wanted =>
    fields().filter(field => kind(field) === wanted && fault(field) !== "").map(codeOf);

  const wrong = () => fields().filter(mark);

  // While a button is being pressed, nothing may move from under the pointer: the click would be lost.
  let pressed = false;
  addEventListener("pointerdown", () => { pressed = true; }, true);
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, () => setTimeout(() => { pressed = false; }), true);
  }
  const settle = field => pressed ? setTimeout(settle, SETTLING, field) : mark(field);

  // Once it is typed; what is marked, while it is mended.
  form.addEventListener("change", event => event.target.matches(FIELDS) && settle(event.target));
  form.addEventListener("input", event => event.target.matches(MARKED) && mark(event.target));

  const blank = () => fields().filter(field => field.value.trim() === "").map(codeOf);

  // What is an exact number is kept as one: the page may come back in the other language. What is none must not become
  // one there.
  function draft() {
    const kept = { line: {}, measure: {} };
    for (const field of fields().filter(one => one.value.trim() !== "")) {
      const { value: plain, why } = readTyped(field.value, language);
      kept[kind(field)][codeOf(field)] = why ? { typed: field.value, language } : { plain };
    }
    return kept;
  }

  // Puts a draft back into fields that are blank; answers how many.
  function restore(kept) {
    let count = 0;
    for (const field of fields().filter(one => one.value === "")) {
      const one = kept?.[kind(field)]?.[codeOf(field)];
      const text = one?.plain ?? one?.typed;
      if (text) {
        const other = !one.plain && one.language && one.language !== language && !readTyped(text, language).why;
        field.value = other ? swapped(text) : one.plain && language === "fr" ? text.replace(".", ",") : text;
        count++;
      }
    }
    return count;
  }

  function clear() {
    fields().forEach(field => { field.value = ""; mark(field); });
  }

  return { reckon, numbers, wrong, fault, unusable, blank, draft, restore, clear };
}
