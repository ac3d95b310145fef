// Checks a receipt, and the documents that it acknowledges, in the browser: nothing is sent anywhere.
const area = document.getElementById("check");
const key = area.dataset;
const result = document.getElementById("result");
const FORMATS = ["pesee/receipt/1", "pesee/receipt/2", "pesee/receipt/3", "pesee/withdrawal/1", "pesee/withdrawal/2",
  "pesee/refusal/1", "pesee/refusal/2", "pesee/attempts/1", "pesee/attempts/2"];
const bytes = base64 => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
const hex = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, "0")).join("");
let proof = null;

// Canonical JSON (RFC 8785) of what receipts are made of: names in order, no blanks.
function canonical(value) {
  if (Array.isArray(value)) {
    return "[" + value.map(canonical).join(",") + "]";
  }
  if (value !== null && typeof value === "object") {
    return "{" + Object.keys(value).sort().map(name => JSON.stringify(name) + ":" + canonical(value[name])).join(",") + "}";
  }
  return JSON.stringify(value);
}

async function isSigned(file) {
  const [name, line] = file.signature.split(" ");
  const signed = bytes(line);
  if (name !== key.name || hex(signed.slice(0, 4)) !== key.keyId) {
    return false;
  }
  const imported = await crypto.subtle.importKey("raw", bytes(key.raw), { name: "Ed25519" }, false, ["verify"]);
  const text = new TextEncoder().encode(canonical(file.receipt) + "\n");
  return crypto.subtle.verify("Ed25519", imported, signed.slice(4), text);
}

// The clear lists beside a receipt, one for each envelope; there was one of all at first.
const listsOf = file => file.manifests || (file.manifest ? [file.manifest] : []);
const piecesOf = list => Array.isArray(list.pieces) ? list.pieces : [];

// They are the bidder's own, and belong to the receipt when their parts are those acknowledged.
function belongs(file) {
  const acknowledged = file.receipt.envelopes || [{ parts: file.receipt.parts }];
  const lists = listsOf(file);
  return lists.length === acknowledged.length && lists.every((list, place) => {
    const told = piecesOf(list).flatMap(piece => piece.parts.map(part => part.cipher));
    const { parts } = acknowledged[place];
    return told.length === parts.length && told.every((part, index) => part === parts[index]);
  });
}

function show(verdict) {
  for (const one of result.querySelectorAll("[data-verdict]")) {
    one.hidden = one.dataset.verdict !== verdict;
  }
  result.hidden = false;
}

function facts(receipt) {
  for (const field of document.querySelectorAll("[data-fact]")) {
    const value = receipt[field.dataset.fact];
    field.closest("div").hidden = value === undefined;
    field.textContent = typeof value === "boolean" ? (value ? field.dataset.yes : field.dataset.no)
      : field.dataset.fact === "attempts" ? String(value?.length) : Array.isArray(value) ? value.join(", ") : value;
  }
}

async function check(text) {
  proof = null;
  document.getElementById("documents").hidden = true;
  document.getElementById("facts").hidden = true;
  try {
    const file = JSON.parse(text);
    if (!file.receipt || !FORMATS.includes(file.receipt.format) || typeof file.signature !== "string") {
      return show("unreadable");
    }
    if (!await isSigned(file)) {
      return show("forged");
    }
    facts(file.receipt);
    document.getElementById("facts").hidden = false;
    const listed = listsOf(file).length > 0;
    if (listed && !belongs(file)) {
      return show("foreign");
    }
    proof = listed ? file : null;
    document.getElementById("documents").hidden = proof === null;
    return show("genuine");
  } catch (failure) {
    const unable = failure instanceof DOMException && failure.name === "NotSupportedError";
    return show(unable ? "unable" : "unreadable");
  }
}

async function compare(files) {
  const list = document.getElementById("compared");
  list.replaceChildren();
  for (const file of files) {
    const digest = hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    const known = listsOf(proof).flatMap(piecesOf).find(piece => piece.sha256 === digest);
    const line = document.createElement("li");
    const name = document.createElement("bdi");
    name.textContent = file.name;
    line.append(name, " ", (known ? list.dataset.found : list.dataset.unknown));
    list.append(line);
  }
}

document.getElementById("receipt-file").addEventListener("change", async event => {
  const [file] = event.target.files;
  if (file) {
    await check(await file.text());
    result.focus();
  }
});
document.getElementById("document-files").addEventListener("change", event => compare([...event.target.files]));
area.hidden = false;
