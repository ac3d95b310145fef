// The files of a bid: chosen, hashed, encrypted and sent part by part by two workers beside the page. What an earlier
// visit has sent is recognised and not sent again.
import { keepPiece, partsOf } from "./bid-store.js?v=0cd152e0718e";
import { element, fileBox, size } from "./file-box.js?v=5e302356104e";
import { nameWarnings, sameNames } from "./file-names.js?v=ce1f9ddd8c97";

const MEGABYTE = 1000 * 1000;
const SILENCE = 120000;
const WATCH = 10000;
const STEP = 1 << 22;

// form: the form, whose rows have data-piece. envelopes: what the bid is sealed with, by the elements that hold the rows.
// words: sentences. scopeOf: what a piece is kept under in this browser. earlier: what is kept of pieces begun before.
// lots: offers a file to other lots. changed: called after each change. say, refuse: tell.
export function sealedFiles(form, envelopes, words, { scopeOf, earlier, lots, changed, say, refuse }) {
  const data = form.dataset;
  const language = document.documentElement.lang;
  const files = new Map();
  const pending = new Map();
  const sealer = new Worker(data.sealer, { type: "module" });
  const hasher = new Worker(data.hasher, { type: "module" });
  const checker = new Worker(data.checker, { type: "module" });
  const row = code => form.querySelector('[data-piece="' + CSS.escape(code) + '"]');
  const all = () => [...files.values()];
  const of = code => all().filter(file => file.code === code);
  const isSealed = file => file.parts && file.sha256 && !file.failed;
  const envelopeOf = code => envelopes.find(envelope => envelope.element.contains(row(code)));
  const common = envelope => ({ partSize: Number(data.partSize), recipient: envelope.recipient, parts: envelope.parts,
    page: location.pathname, language: document.documentElement.lang, token: form.querySelector("[name=csrf-token]").value });
  let turn = Promise.resolve();
  let heard = Date.now();
  let missed = 0;

  function choose(code, list) {
    if (!("other" in row(code).dataset) && list.length > 0) {
      of(code).forEach(forget);
    }
    for (const blob of list) {
      // Read now: a file that is gone later shows no bytes at all, and must not be sealed as an empty one.
      const file = { key: crypto.randomUUID(), code, envelope: envelopeOf(code), blob, size: blob.size,
        name: blob.name.normalize("NFC"), sent: 0, warnings: [] };
      files.set(file.key, file);
      draw(file);
      if (file.size === 0) {
        file.failed = words.empty;
      } else {
        checker.postMessage({ key: file.key, blob, name: file.name });
        hasher.postMessage({ key: file.key, blob, size: file.size, step: STEP });
        // One after the other: two files must not both go on with the same piece of an earlier visit.
        turn = turn.then(() => start(file));
      }
    }
    changed();
  }

  function draw(file) {
    file.warnings.push(...nameWarnings(file.name, words), ...announced(file));
    file.box = fileBox(file, words, {
      removed: () => { forget(file); changed(); row(file.code).querySelector("input").focus(); },
      marked: () => file.piece && keepPiece({ ...record(file), piece: file.piece }),
    });
    if (file.blob && file.envelope.kind !== "CANDIDACY") {
      file.box.shown.append(...lots(file, (lot, told) => also(file, lot, told)));
    }
    row(file.code).querySelector("[data-files]").append(file.box.shown);
  }

  function announced(file) {
    const type = file.name.includes(".") ? file.name.split(".").pop().toLowerCase() : "";
    const types = (data.types || "").toLowerCase().split(/\s+/).filter(Boolean);
    return [
      ...(data.largestFile && file.size > Number(data.largestFile) * MEGABYTE ? [words.large] : []),
      ...(types.length > 0 && !types.includes(type) ? [words.type] : []),
    ];
  }

  // Once all of it is sealed and sent, its digest is kept, too: the file need not be picked again.
  const record = file => ({ scope: scopeOf(file.envelope), recipient: file.envelope.recipient,
    partSize: Number(data.partSize), code: file.code, name: file.name, size: file.size,
    secret: file.box.secret.checked, ...(isSealed(file) ? { sha256: file.sha256 } : {}) });

  // Puts back a file that an earlier visit, or another lot's page, has sealed and sent. Answers whether it is all there.
  async function reuse(one) {
    const envelope = envelopes.find(other => other.recipient === one.recipient);
    const parts = await partsOf(one.piece);
    const held = await listed(envelope, one.piece);
    const whole = parts.length === Math.ceil(one.size / one.partSize)
      && parts.every((part, index) => part.number === index && held.has(part.number + " " + part.cipher));
    if (!whole || all().some(file => file.piece === one.piece)) {
      return whole;
    }
    const own = [...envelope.element.querySelectorAll("[data-piece]")].map(element => element.dataset);
    const place = own.find(data => data.piece === one.code && !of(one.code).length) || own.find(data => "other" in data);
    const file = { key: crypto.randomUUID(), code: place.piece, envelope, blob: null, size: one.size, name: one.name,
      sent: one.size, warnings: [], piece: one.piece, sha256: one.sha256, told: true, resumed: true, skipped: one.size,
      parts: parts.map(({ clear, cipher }) => ({ clear, cipher })) };
    files.set(file.key, file);
    draw(file);
    file.box.secret.checked = one.secret;
    changed();
    return true;
  }

  // What the server has of a piece, by number and digest.
  async function listed(envelope, piece) {
    const held = new Set();
    for (let after = ""; after !== null;) {
      const answer = await fetch(envelope.parts + piece + "/parts?limit=500" + after, { headers: { Accept: "application/json" } });
      const page = answer.ok ? await answer.json() : { items: [] };
      page.items.forEach(part => held.add(part.number + " " + part.digest));
      after = page.next === undefined ? null : "&after=" + page.next;
    }
    return held;
  }

  // Seals and sends a file for another lot as well. told: called with how it stands.
  function also(file, lot, told) {
    const key = crypto.randomUUID();
    const kept = { ...record(file), scope: lot.scope, recipient: lot.recipient, partSize: lot.partSize, code: lot.code };
    let piece = crypto.randomUUID();
    let parts = false;
    const end = () => {
      if (parts && file.sha256) {
        keepPiece({ ...kept, piece, sha256: file.sha256 }).then(() => told("sealed"));
        return true;
      }
      return false;
    };
    pending.set(key, news => {
      piece = news.piece || piece;
      parts = parts || news.parts !== undefined;
      if (news.failed) {
        pending.delete(key);
        told("failed");
      } else if (end()) {
        pending.delete(key);
      } else if (parts) {
        // The digest of the whole file comes last.
        file.hashed = () => end() && pending.delete(key);
      }
    });
    told("sealing");
    sealer.postMessage({ key, piece, blob: file.blob, size: file.size, record: kept, earlier: [], ...common(lot),
      partSize: lot.partSize });
  }


  // Answers once it is known which piece the file is.
  function start(file) {
    if (!files.has(file.key)) {
      return undefined;
    }
    const used = new Set(all().map(one => one.piece));
    const alike = one => (one.code === file.code ? 2 : 0) + (one.name === file.name ? 1 : 0);
    const begun = earlier.filter(one => one.size === file.size && !used.has(one.piece)
      && one.recipient === file.envelope.recipient && one.partSize === Number(data.partSize));
    begun.sort((one, other) => alike(other) - alike(one));
    return new Promise(resolve => {
      file.settled = resolve;
      sealer.postMessage({ key: file.key, piece: crypto.randomUUID(), blob: file.blob, size: file.size,
        record: record(file), earlier: begun.map(one => one.piece), ...common(file.envelope) });
    });
  }

  function forget(file) {
    sealer.postMessage({ stop: file.key });
    file.box.shown.remove();
    files.delete(file.key);
    file.settled?.();
  }

  function settle(file, news) {
    file.piece = news.piece;
    const kept = earlier.find(one => one.piece === news.piece);
    if (kept) {
      file.box.secret.checked = file.box.secret.checked || kept.secret;
      Object.assign(kept, record(file));
      keepPiece({ ...record(file), piece: file.piece });
    } else {
      earlier.push({ ...record(file), piece: file.piece });
    }
    file.resumed = news.resumed;
    file.settled();
  }

  sealer.onmessage = hasher.onmessage = checker.onmessage = event => hear(event.data);
  sealer.onerror = hasher.onerror = () => refuse(words.silent);

  function hear(news) {
    heard = Date.now();
    missed = 0;
    pending.get(news.key)?.(news);
    const file = files.get(news.key);
    if (!file) {
      return;
    }
    if (news.piece) {
      settle(file, news);
    }
    file.sent = news.sent ?? file.sent;
    file.skipped = (file.skipped || 0) + (news.skipped || 0);
    file.parts = news.parts || file.parts;
    file.sha256 = news.sha256 || file.sha256;
    file.waiting = news.waiting || (news.going ? null : file.waiting);
    (news.warnings || []).forEach(why => file.warnings.push(words[why]));
    if (news.failed) {
      file.failed = news.failed === "changed" ? words.changed : news.detail || words.failed;
      file.settled?.();
    }
    if (news.sha256) {
      file.hashed?.();
    }
    if (isSealed(file) && !file.told) {
      file.told = true;
      keepPiece({ ...record(file), piece: file.piece });
      file.waiting = null;
      say(file.name + ": " + row(file.code).querySelector('[data-state="sealed"]').textContent);
    }
    changed();
  }

  // What each file shows: how far it is, what stands against it, what is odd about it.
  function show() {
    const doubled = sameNames(all());
    for (const file of all()) {
      const resumed = file.resumed && file.skipped > 0 ? words.resumed + " " + size(file.skipped, language) : "";
      const notes = [...new Set(file.warnings), ...(doubled.has(file) ? [words.sameName] : [])];
      file.box.show(file, file.waiting ? words[file.waiting] : resumed, notes);
    }
  }

  // Seals and sends bytes that are no file of the bid, for one of its envelopes; answers the digests of the parts.
  function sealBytes(envelope, blob) {
    const piece = crypto.randomUUID();
    return new Promise((resolve, reject) => {
      pending.set(piece, news => {
        if (news.waiting) {
          say(words[news.waiting]);
        }
        if (news.parts || news.failed) {
          pending.delete(piece);
          news.parts ? resolve({ id: piece, parts: news.parts.map(part => part.cipher) })
            : reject(new Error(news.detail || words.failed));
        }
      });
      sealer.postMessage({ key: piece, piece, blob, size: blob.size, ...common(envelope) });
    });
  }

  // Twice in a row: after a closed lid all clocks have gone on, and the workers have not spoken yet.
  setInterval(() => {
    const busy = pending.size > 0 || all().some(file => !file.failed && !isSealed(file));
    missed = busy && Date.now() - heard > SILENCE ? missed + 1 : 0;
    if (missed > 1) {
      refuse(words.silent);
    }
  }, WATCH);

  return { all, of, isSealed, choose, reuse, sealBytes, show };
}

export { element, size };
