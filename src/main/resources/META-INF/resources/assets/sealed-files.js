// The files of a bid: chosen, hashed, encrypted and sent part by part by two workers beside the page.
const MEGABYTE = 1000 * 1000;
const SILENCE = 120000;

export const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};

// form: the form, whose rows have data-piece. words: sentences. changed: called after each change. say, refuse: tell.
export function sealedFiles(form, words, { changed, say, refuse }) {
  const data = form.dataset;
  const language = document.documentElement.lang;
  const files = new Map();
  const pending = new Map();
  const sealer = new Worker(data.sealer, { type: "module" });
  const hasher = new Worker(data.hasher, { type: "module" });
  const row = code => form.querySelector('[data-piece="' + CSS.escape(code) + '"]');
  const of = code => [...files.values()].filter(file => file.code === code);
  const own = () => ({ page: location.pathname, token: form.querySelector("[name=csrf-token]").value });
  const isSealed = file => file.parts && file.sha256 && !file.failed;

  function choose(code, list) {
    if (code !== "other") {
      of(code).forEach(forget);
    }
    for (const blob of list) {
      // Read now: a file that is gone later shows no bytes at all, and must not be sealed as an empty one.
      const file = { piece: crypto.randomUUID(), code, blob, size: blob.size, name: blob.name.normalize("NFC"), sent: 0 };
      if (file.size === 0) {
        file.failed = words.empty;
      }
      files.set(file.piece, file);
      draw(file);
      if (!file.failed) {
        start(file);
      }
    }
    changed();
  }

  function start(file) {
    file.heard = Date.now();
    sealer.postMessage({ piece: file.piece, blob: file.blob, size: file.size, partSize: Number(data.partSize),
      recipient: data.recipient, address: data.parts + file.piece + "/parts", ...own() });
    hasher.postMessage({ piece: file.piece, blob: file.blob, size: file.size, step: 1 << 22 });
  }

  function forget(file) {
    sealer.postMessage({ stop: file.piece });
    file.shown.remove();
    files.delete(file.piece);
  }

  function draw(file) {
    const box = element("div", "", { class: "stack-s" });
    const head = element("p", "", { class: "file" });
    const name = element("bdi", file.name);
    head.append(element("b", ""), element("span", size(file.size), { class: "muted" }));
    head.firstChild.append(name);
    file.percent = element("b", "", { class: "pct" });
    head.append(file.percent);
    const remove = element("button", words.remove, { type: "button", class: "btn second small" });
    remove.append(element("span", " " + file.name, { class: "vh" }));
    remove.addEventListener("click", () => { forget(file); changed(); row(file.code).querySelector("input").focus(); });
    file.bar = element("progress", "", { max: "100", value: "0", "aria-label": file.name });
    file.note = element("p", "", { class: "small muted" });
    const secret = element("label", "", { class: "choice small" });
    file.secret = element("input", "", { type: "checkbox" });
    secret.append(file.secret, element("span", words.secret));
    box.append(head, file.bar, file.note, secret, remove);
    warn(file);
    file.shown = box;
    row(file.code).querySelector("[data-files]").append(box);
  }

  function warn(file) {
    const type = file.name.includes(".") ? file.name.split(".").pop().toLowerCase() : "";
    const types = (data.types || "").toLowerCase().split(/\s+/).filter(Boolean);
    if (data.largestFile && file.size > Number(data.largestFile) * MEGABYTE) {
      file.note.textContent = words.large;
    } else if (types.length > 0 && !types.includes(type)) {
      file.note.textContent = words.type;
    }
  }

  function size(bytes) {
    const units = language === "fr" ? ["octets", "ko", "Mo", "Go"] : ["bytes", "kB", "MB", "GB"];
    const step = Math.min(3, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
    return " " + (bytes / 1000 ** step).toLocaleString(language, { maximumFractionDigits: step ? 1 : 0 }) + " " + units[step];
  }

  sealer.onmessage = event => heard(event.data);
  hasher.onmessage = event => heard(event.data);
  sealer.onerror = hasher.onerror = () => refuse(words.silent);

  function heard(news) {
    const waiting = pending.get(news.piece);
    const file = files.get(news.piece);
    if (waiting) {
      waiting(news);
    }
    if (!file) {
      return;
    }
    file.heard = Date.now();
    if (news.sent) {
      file.sent = news.sent;
      file.bar.value = Math.round(100 * news.sent / file.size);
      file.percent.textContent = file.bar.value + (language === "fr" ? "\u202f%" : "%");
    }
    if (news.waiting) {
      file.note.textContent = words[news.waiting];
    }
    if (news.failed) {
      file.failed = news.failed === "changed" ? words.changed : words.failed;
    }
    file.parts = news.parts || file.parts;
    file.sha256 = news.sha256 || file.sha256;
    if (isSealed(file) && !file.told) {
      file.told = true;
      file.note.textContent = "";
      warn(file);
      say(file.name + ": " + row(file.code).querySelector('[data-state="sealed"]').textContent);
    }
    changed();
  }

  // Seals and sends bytes that are no file of the bid; answers the digests of the parts.
  function sealBytes(blob) {
    const piece = crypto.randomUUID();
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(words.silent)), SILENCE);
      pending.set(piece, news => {
        if (news.waiting) {
          say(words[news.waiting]);
        }
        if (news.parts || news.failed) {
          clearTimeout(late);
          pending.delete(piece);
          news.parts ? resolve({ id: piece, parts: news.parts.map(part => part.cipher) })
            : reject(new Error(words.failed));
        }
      });
      sealer.postMessage({ piece, blob, size: blob.size, partSize: Number(data.partSize), recipient: data.recipient,
        address: data.parts + piece + "/parts", ...own() });
    });
  }

  setInterval(() => {
    if ([...files.values()].some(file => !file.failed && !isSealed(file) && Date.now() - file.heard > SILENCE)) {
      refuse(words.silent);
    }
  }, 10000);

  return { all: () => [...files.values()], of, isSealed, choose, sealBytes };
}
