// The page on which a bid is sealed and deposited. Files, names and prices are encrypted here, before anything is sent.
import { bidDraft } from "./bid-draft.js?v=d849b3741b94";
import { bidForm } from "./bid-form.js?v=1f39da2b321c";
import { summary } from "./bid-summary.js?v=c855947b9c6d";
import { countDown } from "./countdown.js?v=6572d2fa15be";
import { takeDrops } from "./file-drop.js?v=caa826039106";
import { visible } from "./file-names.js?v=ce1f9ddd8c97";
import { groupForm } from "./group-form.js?v=bcc10fda4949";
import { otherLots } from "./other-lots.js?v=68b7945bd111";
import { priceTable } from "./price-table.js?v=c19a15a3e1b2";
import { sealedFiles } from "./sealed-files.js?v=3a2c96baa5c4";

const form = document.getElementById("sealing");
const data = form.dataset;
const words = document.getElementById("words").dataset;
const token = form.querySelector("[name=csrf-token]");
const PADDING = 1 << 16;
const RETRIES = [1000, 2000, 4000, 8000];
const LONGEST = 600;
const REDRAW = 100;

let depositing = false;
let done = false;
let drawing = 0;

const say = text => { document.getElementById("progress").textContent = text; };
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
const rows = [...form.querySelectorAll("[data-piece]")];
const bid = bidForm(form, words);
// In the order in which they are opened.
const envelopes = [...form.querySelectorAll("[data-envelope]")].map(element => ({ element, id: element.dataset.envelope,
  kind: element.dataset.kind, recipient: element.dataset.recipient, parts: element.dataset.parts,
  priced: "priced" in element.dataset }));

const countdown = document.getElementById("countdown");
if (countdown) {
  countDown(countdown);
}
const group = groupForm(form, data);
const typed = {
  draft: () => ({ ...bid.draft(), group: group.draft() }),
  restore: kept => bid.restore(kept) + group.restore(kept?.group),
  clear: () => { bid.clear(); group.clear(); },
};
const draft = await bidDraft(data, envelopes, typed, { restored: () => bid.wrong(), reused,
  gone: text => { say(text); refresh(); } });
const files = sealedFiles(form, envelopes, words, { ...draft, lots: otherLots(data), changed: redraw, say, refuse });
const summarise = summary(rows, files, bid, words);

/* What the page shows */

// Progress comes many times a second.
function redraw() {
  drawing = drawing || setTimeout(refresh, REDRAW);
}

function refresh() {
  clearTimeout(drawing);
  drawing = 0;
  for (const piece of rows) {
    const own = files.of(piece.dataset.piece);
    const state = own.some(file => file.failed) ? "failed" : own.length === 0 ? "todo"
      : own.every(files.isSealed) ? "sealed" : "sealing";
    piece.querySelectorAll("[data-state]").forEach(badge => { badge.hidden = badge.dataset.state !== state; });
  }
  files.show();
  summarise();
  draft.showKept(files.all());
  const all = files.all();
  document.getElementById("deposit").disabled = depositing || all.length === 0 || !all.every(files.isSealed);
}

function refuse(text, proof) {
  const box = document.getElementById("refusal");
  box.querySelector("p").textContent = text;
  document.getElementById("secret")?.removeAttribute("aria-invalid");
  const statement = document.getElementById("statement");
  statement.hidden = !proof;
  statement.href = proof ? URL.createObjectURL(new Blob([JSON.stringify(proof)], { type: "application/json" })) : "#";
  box.hidden = text === "";
}

// Files that are sealed and sent already; those that are not all there have to be picked.
async function reused(kept) {
  for (const one of kept) {
    if (!await files.reuse(one).catch(() => false)) {
      say(visible(one.name) + ": " + words.pickAgain);
    }
  }
  refresh();
}

function choose(row, list, empty) {
  const code = row.dataset.piece;
  const several = !("other" in row.dataset) && list.length > 1;
  const note = row.querySelector("[data-note]");
  note.textContent = several ? words.oneOnly : empty.length > 0 ? words.emptyFolder + " " + empty.map(visible).join(", ") : "";
  note.hidden = note.textContent === "";
  files.choose(code, several ? [] : list);
}

const rowOf = file => rows.find(row => row.dataset.piece === file.code);

/* The deposit */

let id = null;
let request = null;
let drawn = "";

const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, "0")).join("");

// The first deposit sets a secret that only its proof holds; the next ones tell it, if the bidder still has it.
async function secrecy() {
  const asked = document.getElementById("secret");
  if (asked) {
    const told = asked.value.trim().toLowerCase();
    return told === "" ? {} : { secret: told };
  }
  drawn = drawn || hex(crypto.getRandomValues(new Uint8Array(32)));
  const bytes = Uint8Array.from(drawn.match(/../g), pair => Number.parseInt(pair, 16));
  return { secretDigest: hex(await crypto.subtle.digest("SHA-256", bytes)) };
}

function manifest(envelope) {
  return {
    format: "pesee/manifest/1",
    tender: data.tender,
    lot: Number(data.lot),
    envelope: envelope.id,
    pieces: files.all().filter(file => file.envelope === envelope).map(file => ({
      id: file.piece,
      requirement: "other" in rowOf(file).dataset ? null : file.code,
      name: file.name,
      size: file.size,
      sha256: file.sha256,
      secret: file.box.secret.checked,
      parts: file.parts,
    })),
    prices: envelope.priced ? bid.numbers("line") : {},
    measures: envelope.priced ? bid.numbers("measure") : {},
    ...(envelope.kind === "OFFER" ? group.manifest() : {}),
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
    let after = NaN;
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
      after = Number.parseInt(answer.headers.get("Retry-After"), 10);
      if (answer.status === 401 || answer.status === 499) {
        say(words.session);
        refuse(words.session);
      } else if (answer.status === 400 && attempt === 0) {
        await renew();
      } else if (answer.status < 500 && answer.status !== 429) {
        const problem = await answer.json().catch(() => ({}));
        throw Object.assign(new TypeError(problem.errors?.[0]?.detail || problem.detail || words.failed, { cause: "refused" }),
          { field: problem.errors?.[0]?.pointer === "/secret" ? document.getElementById("secret") : null, proof: problem.proof });
      } else {
        say(words.retry);
      }
    } catch (failure) {
      if (failure.cause === "refused") {
        throw failure;
      }
      say(words.retry);
    }
    await pause(after > 0 ? Math.min(after, LONGEST) * 1000 : RETRIES[Math.min(attempt, RETRIES.length - 1)]);
  }
}

async function deposit() {
  refuse("");
  const wrong = bid.wrong();
  if (wrong.length > 0) {
    refuse(bid.fault(wrong[0]));
    wrong[0].focus();
    return;
  }
  depositing = true;
  refresh();
  say(words.depositing);
  try {
    const clear = envelopes.map(manifest);
    const known = await secrecy();
    const text = JSON.stringify([clear, known]);
    if (request === null || request.text !== text) {
      id = crypto.randomUUID();
      const sealed = [];
      for (const [index, envelope] of envelopes.entries()) {
        const { pieces } = clear[index];
        sealed.push({ envelope: envelope.id,
          manifest: await files.sealBytes(envelope, padded(JSON.stringify(clear[index]))),
          pieces: pieces.map(piece => ({ id: piece.id, parts: piece.parts.map(part => part.cipher) })) });
      }
      request = { text, body: JSON.stringify({ envelopes: sealed, ...known }) };
    }
    const answer = await put(request.body);
    // A colleague's first deposit may have come before this one: its secret counts, and this one opens nothing.
    finish(answer, clear, answer.secretTaken === false ? "" : known.secret || drawn);
  } catch (failure) {
    depositing = false;
    refuse(failure.message, failure.proof);
    failure.field?.setAttribute("aria-invalid", "true");
    failure.field?.focus();
    refresh();
  }
}

function finish(answer, clear, secret) {
  done = true;
  refuse("");
  if (data.after) {
    location.assign(data.after);
    return;
  }
  const proof = { ...answer.receipt, manifests: clear, ...(secret === "" ? {} : { secret }) };
  const link = document.getElementById("proof");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(proof)], { type: "application/json" }));
  link.download = "pesee-proof-" + answer.id + ".json";
  document.getElementById("receipt").href = data.deposits + answer.id;
  document.getElementById("other-secret").hidden = answer.secretTaken !== false;
  const box = document.getElementById("done");
  const title = box.querySelector(".title");
  title.textContent = answer.onTime ? title.textContent : title.dataset.late;
  box.hidden = false;
  form.hidden = true;
  box.focus();
}

/* Begin */

if (!crypto.subtle) {
  refuse(words.insecure);
}
rows.forEach(row => {
  const input = row.querySelector("input[type=file]");
  const picked = () => { choose(row, [...input.files], []); input.value = ""; };
  input.addEventListener("change", picked);
  // Somebody may have been quicker than this script.
  if (input.files.length > 0) {
    picked();
  }
});
takeDrops(rows, choose);
form.addEventListener("input", () => { draft.later(); redraw(); });
priceTable(form, { filled: () => { bid.wrong(); draft.later(); refresh(); } });
form.addEventListener("submit", event => { event.preventDefault(); deposit(); });
addEventListener("beforeunload", event => {
  // Sent is not deposited.
  if (files.all().length > 0 && !done) {
    event.preventDefault();
  }
});
refresh();
