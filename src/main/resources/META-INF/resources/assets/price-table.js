// The price schedule: typed, pasted from a spreadsheet, or read from a file, beside the page. What was typed is never
// replaced without being asked.
import { add, parse, show } from "./decimal.js?v=6e5e2dc69109";

const SILENCE = 30000;
const NAMED = 12;

const made = (name, text, attributes = {}) => {
  const one = document.createElement(name);
  one.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => one.setAttribute(key, value));
  return one;
};

// form: whose fields have data-line. filled: called after prices were put into fields.
export function priceTable(form, { filled }) {
  const box = document.getElementById("filling");
  if (!box) {
    return;
  }
  const words = box.dataset;
  const language = document.documentElement.lang;
  const report = document.getElementById("filling-report");
  const input = document.getElementById("price-file");
  const error = document.getElementById("price-file-error");
  const fields = () => [...form.querySelectorAll("[data-line]")];
  const lines = () => fields().map(field => ({ code: field.dataset.line, quantity: field.dataset.quantity }));
  const field = code => fields().find(one => one.dataset.line === code);
  const isSame = (text, value) => {
    const plain = parse(text, language);
    return plain !== null && add(plain, "0") === value;
  };
  const typed = plain => language === "fr" ? plain.replace(".", ",") : plain;
  let turn = 0;

  // A worker for each reading: one that hangs on a strange file is ended, and the next one is not kept waiting.
  function read(job) {
    const own = ++turn;
    const worker = new Worker(form.dataset.sheets, { type: "module" });
    return new Promise(resolve => {
      const late = setTimeout(() => resolve({ why: "large" }), SILENCE);
      const end = answer => { clearTimeout(late); resolve(answer); };
      worker.onmessage = event => end(event.data);
      worker.onerror = () => end({ why: "damaged" });
      worker.postMessage({ ...job, lines: lines() });
    }).then(answer => {
      worker.terminate();
      return own === turn ? answer : null;
    });
  }

  async function fill(job, name) {
    say("");
    report.hidden = false;
    report.replaceChildren(made("p", words.reading));
    const answer = await read(job);
    if (answer === null) {
      return;
    }
    if (answer.why) {
      report.hidden = true;
      const said = words["refused" + answer.why[0].toUpperCase() + answer.why.slice(1)] || words.refusedDamaged;
      say(answer.line ? said + " " + answer.line : said);
      return;
    }
    const put = [];
    const clash = [];
    for (const { code, value } of answer.matched) {
      const one = field(code);
      const now = one.value.trim();
      if (now === "" || isSame(now, value)) {
        put.push(code);
        one.value = now === "" ? typed(value) : one.value;
      } else {
        clash.push({ code, value, now });
      }
    }
    tell(answer, put, clash, name);
    filled();
  }

  function say(text) {
    error.textContent = text;
    error.hidden = text === "";
    text === "" ? input.removeAttribute("aria-invalid") : input.setAttribute("aria-invalid", "true");
  }

  function list(title, items) {
    const line = made("li", title + " ");
    items.slice(0, NAMED).forEach((item, at) => {
      line.append(at > 0 ? ", " : "", typeof item === "string" ? made("bdi", item) : item);
    });
    if (items.length > NAMED) {
      line.append(", " + words.more + " " + (items.length - NAMED));
    }
    return line;
  }

  function tell(answer, put, clash, name) {
    const all = made("ul", "", { class: "small" });
    const add = (title, items) => items.length > 0 && all.append(list(title, items));
    all.append(made("li", words.filled + " " + put.length + " / " + fields().length));
    if (answer.sheet) {
      all.append(list(words.sheet, [answer.sheet]));
    }
    const unread = why => answer.unread.filter(one => one.why === why).map(({ code, text }) => {
      const cell = made("span", "");
      cell.append(made("bdi", code), " (", made("bdi", text || "…"), ")");
      return cell;
    });
    for (const why of [...new Set(answer.unread.map(one => one.why))]) {
      add(words["cell" + why[0].toUpperCase() + why.slice(1)] || words.cellNotNumber, unread(why));
    }
    add(words.doubled, answer.doubled);
    add(words.blank, answer.blank);
    add(words.unknown, answer.unknown);
    add(words.amounts, answer.amounts);
    add(words.quantities, answer.quantities);
    if (answer.beyond > 0) {
      all.append(made("li", words.beyond + " " + answer.beyond));
    }
    const title = made("p", words.done + " ", { class: "title" });
    title.append(name ? made("bdi", name) : words.pasted);
    report.replaceChildren(title, all);
    if (clash.length > 0) {
      report.append(...choice(clash));
    }
  }

  function choice(clash) {
    const differing = made("ul", "", { class: "small", id: "filling-clash" });
    for (const { code, value, now } of clash) {
      const line = made("li", "");
      line.append(made("bdi", code), " ", made("bdi", now), " → ", made("b", show(value, language)));
      differing.append(line);
    }
    const replace = made("button", words.replace, { type: "button", class: "btn second small", id: "filling-replace" });
    const row = made("p", "", { class: "row" });
    row.append(replace);
    const kept = made("p", words.kept);
    replace.addEventListener("click", () => {
      clash.forEach(({ code, value }) => { field(code).value = typed(value); });
      kept.textContent = words.replaced + " " + clash.length;
      differing.remove();
      row.remove();
      report.focus();
      filled();
    });
    return [kept, differing, row];
  }

  const picked = () => {
    const [file] = input.files;
    input.value = "";
    if (file) {
      fill({ file }, file.name.normalize("NFC"));
    }
  };
  input.addEventListener("change", picked);
  // Somebody may have been quicker than this script.
  picked();
  form.addEventListener("paste", event => {
    const text = event.clipboardData?.getData("text/plain") || "";
    if (event.target.dataset?.line !== undefined && /[\t\r\n]/.test(text.replace(/[\r\n]+$/, ""))) {
      event.preventDefault();
      fill({ text, first: event.target.dataset.line }, null);
    }
  });
  document.getElementById("price-model").addEventListener("click", () => offer(form, words, language));
}

// The schedule as a file to be filled in. What a spreadsheet program would run is guarded by an apostrophe.
function offer(form, words, language) {
  const separator = language === "fr" ? ";" : ",";
  const guard = text => /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? "'" + text : text;
  const quoted = text => '"' + guard(text).replace(/"/g, '""') + '"';
  const rows = [[words.code, words.label, words.unit, words.quantity, words.price]];
  for (const field of form.querySelectorAll("[data-line]")) {
    const { line, label, unit, quantity } = field.dataset;
    rows.push([line, label, unit, language === "fr" ? quantity.replace(".", ",") : quantity, ""]);
  }
  const text = "\uFEFF" + rows.map(row => row.map(quoted).join(separator) + "\r\n").join("");
  const link = made("a", "", { download: words.file });
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
