// A witness's number: made here and saved in a file, of which only the digest is sent before the deadline; read from that
// file and sent after it.
const BYTES = 32;
const NUMBER = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i;
const PATIENCE = 120000;

const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, "0")).join("");

const bytesOf = number => Uint8Array.from(number.match(/../g), pair => Number.parseInt(pair, 16));

const digest = async bytes => hex(await crypto.subtle.digest("SHA-256", bytes));

function tell(part, code) {
  for (const error of part.querySelectorAll("[data-error]")) {
    error.hidden = error.dataset.error !== code;
  }
}

function send(part, value) {
  const field = document.getElementById(part.dataset.into);
  field.value = value;
  field.form.requestSubmit();
}

function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
}

async function announce(part) {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  save(part.dataset.file, part.dataset.text + "\n\n" + hex(bytes) + "\n");
  send(part, await digest(bytes));
}

async function give(part) {
  const [file] = part.querySelector("input[type=file]").files;
  if (!file) {
    return tell(part, "none");
  }
  const [number] = NUMBER.exec(await file.text()) ?? [];
  if (!number) {
    return tell(part, "unreadable");
  }
  if (await digest(bytesOf(number)) !== part.dataset.commitment) {
    return tell(part, "other");
  }
  send(part, number.toLowerCase());
}

const ACTS = { announce, give };

for (const part of document.querySelectorAll("[data-draw]")) {
  const act = ACTS[part.dataset.draw];
  part.querySelector("button").addEventListener("click", () => {
    tell(part, "");
    act(part).catch(() => tell(part, "failed"));
  });
  part.hidden = !window.isSecureContext;
}
