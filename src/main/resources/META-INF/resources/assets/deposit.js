// The page on which a bid is sealed and deposited. Files, names and prices are encrypted here, before anything is sent.
import { add, isAboveZero, multiply, parse, show } from "./decimal.js?v=406b54d505be";
import { priceTable } from "./price-table.js?v=878f5af276ac";
import { element, sealedFiles } from "./sealed-files.js?v=dbf318b5cdea";

const form = document.getElementById("sealing");
const data = form.dataset;
const words = document.getElementById("words").dataset;
const token = form.querySelector("[name=csrf-token]");
const language = document.documentElement.lang;
const PADDING = 1 << 16;
const RETRIES = [1000, 2000, 4000, 8000];

let depositing = false;
let done = false;

const say = text => { document.getElementById("progress").textContent = text; };
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
const rows = () => [...form.querySelectorAll("[data-piece]")];
const files = sealedFiles(form, words, { changed: () => refresh(), say, refuse });

// No price is zero; what is measured may be.
function read(field) {
  const value = parse(field.value, language);
  return value !== null && field.dataset.line && !isAboveZero(value) ? null : value;
}

/* What the page shows */

function refresh() {
  for (const piece of rows()) {
    const own = files.of(piece.dataset.piece);
    const state = own.some(file => file.failed) ? "failed" : own.length === 0 ? "todo"
      : own.every(files.isSealed) ? "sealed" : "sealing";
    piece.querySelectorAll("[data-state]").forEach(badge => { badge.hidden = badge.dataset.state !== state; });
    for (const file of own.filter(one => one.failed)) {
      file.note.textContent = file.failed;
      file.note.className = "err";
    }
  }
  const all = files.all();
  const count = document.getElementById("count");
  count.textContent = count.dataset.of + " " + all.filter(files.isSealed).length + " / " + all.length;
  showMissing();
  document.getElementById("deposit").disabled = depositing || all.length === 0 || !all.every(files.isSealed);
}

function showMissing() {
  const missing = rows().filter(piece => "required" in piece.dataset && files.of(piece.dataset.piece).length === 0)
    .map(piece => piece.querySelector("h3").textContent);
  const blank = [...form.querySelectorAll("[data-line], [data-measure]")].filter(field => field.value.trim() === "")
    .map(field => field.dataset.line || field.dataset.measure);
  const list = document.getElementById("missing");
  list.replaceChildren();
  if (missing.length > 0) {
    list.append(element("li", words.missing + " " + missing.join(", ")));
  }
  if (blank.length > 0) {
    list.append(element("li", words.blank + " " + blank.join(", ")));
  }
  list.hidden = list.children.length === 0;
}

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
  showMissing();
}

function numbers(kind) {
  const values = {};
  for (const field of form.querySelectorAll("[data-" + kind + "]")) {
    const value = read(field);
    if (value !== null) {
      values[field.dataset[kind]] = value;
    }
  }
  return values;
}

function wrongNumbers() {
  const fields = [...form.querySelectorAll("[data-line], [data-measure]")];
  return fields.filter(field => {
    const wrong = field.value.trim() !== "" && read(field) === null;
    wrong ? field.setAttribute("aria-invalid", "true") : field.removeAttribute("aria-invalid");
    return wrong;
  });
}

function refuse(text) {
  const box = document.getElementById("refusal");
  box.querySelector("p").textContent = text;
  box.hidden = text === "";
}

/* The deposit */

let id = null;
let request = null;

function manifest() {
  return {
    format: "pesee/manifest/1",
    tender: data.tender,
    lot: Number(data.lot),
    envelope: data.envelope,
    pieces: files.all().map(file => ({
      id: file.piece,
      requirement: file.code === "other" ? null : file.code,
      name: file.name,
      size: file.size,
      sha256: file.sha256,
      secret: file.secret.checked,
      parts: file.parts,
    })),
    prices: numbers("line"),
    measures: numbers("measure"),
  };
}

function padded(text) {
  const bytes = new TextEncoder().encode(text);
  const whole = new Uint8Array(Math.ceil(bytes.length / PADDING) * PADDING).fill(32);
  whole.set(bytes);
  return new Blob([whole]);
}

// The token of forms ends before a long preparation does; the page gives out another one.
async function renew() {
  const fresh = await fetch(location.pathname).then(answer => answer.text(), () => "");
  const found = new DOMParser().parseFromString(fresh, "text/html").querySelector("[name=csrf-token]");
  token.value = found ? found.value : token.value;
}

async function put(body) {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await fetch(data.deposits + id, {
        method: "PUT",
        body,
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-Requested-With": "XMLHttpRequest",
          "X-CSRF-TOKEN": token.value },
      });
      if (answer.ok) {
        return answer.json();
      }
      if (answer.status === 401 || answer.status === 499) {
        say(words.session);
        refuse(words.session);
      } else if (answer.status === 400 && attempt === 0) {
        await renew();
      } else if (answer.status < 500 && answer.status !== 429) {
        const problem = await answer.json().catch(() => ({}));
        throw new TypeError(problem.errors?.[0]?.detail || problem.detail || words.failed, { cause: "refused" });
      } else {
        say(words.retry);
      }
    } catch (failure) {
      if (failure.cause === "refused") {
        throw failure;
      }
      say(words.retry);
    }
    await pause(RETRIES[Math.min(attempt, RETRIES.length - 1)]);
  }
}

async function deposit() {
  refuse("");
  const wrong = wrongNumbers();
  if (wrong.length > 0) {
    refuse(words.number);
    wrong[0].focus();
    return;
  }
  depositing = true;
  refresh();
  say(words.depositing);
  try {
    const clear = manifest();
    const text = JSON.stringify(clear);
    if (request === null || request.text !== text) {
      id = crypto.randomUUID();
      const sealed = await files.sealBytes(padded(text));
      const pieces = clear.pieces.map(piece => ({ id: piece.id, parts: piece.parts.map(part => part.cipher) }));
      request = { text, body: JSON.stringify({ pieces, manifest: sealed }) };
    }
    finish(await put(request.body), clear);
  } catch (failure) {
    depositing = false;
    refuse(failure.message);
    refresh();
  }
}

function finish(answer, clear) {
  done = true;
  refuse("");
  const proof = { ...answer.receipt, manifest: clear };
  const link = document.getElementById("proof");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(proof)], { type: "application/json" }));
  link.download = "pesee-proof-" + answer.id + ".json";
  document.getElementById("receipt").href = data.deposits + answer.id;
  const box = document.getElementById("done");
  const title = box.querySelector(".title");
  title.textContent = answer.onTime ? title.textContent : title.dataset.late;
  box.hidden = false;
  form.hidden = true;
  box.focus();
}

/* Time left, by the server's clock */

function tick(shown, ends) {
  const left = Math.floor((ends - performance.now()) / 1000);
  if (left < 0) {
    shown.textContent = shown.dataset.over;
    return;
  }
  const days = Math.floor(left / 86400);
  const parts = [[Math.floor(left / 3600) % 24, "h"], [Math.floor(left / 60) % 60, "min"], [left % 60, "s"]];
  shown.textContent = (days > 0 ? days + " " + shown.dataset.day + " " : "")
    + parts.map(([value, unit]) => value + " " + unit).join(" ");
  setTimeout(() => tick(shown, ends), 1000);
}

/* Begin */

const countdown = document.getElementById("countdown");
tick(countdown, performance.now() + (Date.parse(countdown.dataset.deadline) - Date.parse(countdown.dataset.now)));
if (!crypto.subtle) {
  refuse(words.insecure);
}
rows().forEach(piece => {
  const input = piece.querySelector("input[type=file]");
  input.addEventListener("change", () => { files.choose(piece.dataset.piece, [...input.files]); input.value = ""; });
});
form.addEventListener("input", reckon);
priceTable(form, { filled: () => { wrongNumbers(); reckon(); } });
form.addEventListener("submit", event => { event.preventDefault(); deposit(); });
addEventListener("beforeunload", event => {
  if (files.all().length > 0 && !done) {
    event.preventDefault();
  }
});
reckon();
refresh();
