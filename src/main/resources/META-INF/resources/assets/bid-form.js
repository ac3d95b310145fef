// Prices and values of a bid as they are typed: read exactly, reckoned up, kept as a draft and put back.
import { add, isAboveZero, multiply, parse, show } from "./decimal.js?v=3e208ac86102";

const FIELDS = "[data-line], [data-measure]";

export function bidForm(form) {
  const language = document.documentElement.lang;
  const fields = () => [...form.querySelectorAll(FIELDS)];
  const codeOf = field => field.dataset.line || field.dataset.measure;
  const kind = field => field.dataset.line ? "line" : "measure";

  // No price is zero; what is measured may be.
  function read(field) {
    const value = parse(field.value, language);
    return value !== null && field.dataset.line && !isAboveZero(value) ? null : value;
  }

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

  function wrong() {
    return fields().filter(field => {
      const isWrong = field.value.trim() !== "" && read(field) === null;
      isWrong ? field.setAttribute("aria-invalid", "true") : field.removeAttribute("aria-invalid");
      return isWrong;
    });
  }

  const blank = () => fields().filter(field => field.value.trim() === "").map(codeOf);

  // What is an exact number is kept as one: the page may come back in the other language.
  function draft() {
    const kept = { line: {}, measure: {} };
    for (const field of fields().filter(one => one.value.trim() !== "")) {
      const plain = parse(field.value, language);
      kept[kind(field)][codeOf(field)] = plain === null ? { typed: field.value } : { plain };
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
        field.value = one.plain && language === "fr" ? text.replace(".", ",") : text;
        count++;
      }
    }
    return count;
  }

  function clear() {
    fields().forEach(field => { field.value = ""; field.removeAttribute("aria-invalid"); });
  }

  return { reckon, numbers, wrong, blank, draft, restore, clear };
}
