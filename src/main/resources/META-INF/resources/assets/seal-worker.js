// Encrypts a file part by part, each part a complete age file, and sends it. Nothing clear leaves this worker.
import { Encrypter, compiled } from "./vendor/seal.js?v=86ca75890244";
import { keepPart, keepPiece, partsOf } from "./bid-store.js?v=0cd152e0718e";

const AT_ONCE = 3;
const PAUSES = [1000, 2000, 4000, 8000, 15000, 30000, 60000];
const LONGEST = 600;
const SESSION_PAUSE = 3000;
const SILENCE = 120000;
const ALIVE = 10000;
const SESSION_OVER = [401, 499];
const TOKEN = /name="csrf-token" value="([^"]+)"/;

const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, "0")).join("");
const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const sha256 = bytes => crypto.subtle.digest("SHA-256", bytes);
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

const stopped = new Set();
let token = "";
let language = "";
let signingIn = null;
let free = AT_ONCE;
const queue = [];

// Whoever sees these messages stay away knows that this worker hangs, and not the line.
setInterval(() => self.postMessage({ alive: true }), ALIVE);

self.onmessage = event => {
  const job = event.data;
  if (job.stop) {
    stopped.add(job.stop);
    return;
  }
  token = token || job.token;
  language = job.language;
  seal(job).catch(failure => tell(job, { failed: failure.words || "failed", detail: failure.detail }));
};

const tell = (job, news) => self.postMessage({ key: job.key, ...news });

const refusal = (words, detail) => Object.assign(new Error(words), { words, detail });

// The server's own sentence, where it refuses for good.
function detailOf({ text }) {
  try {
    const problem = JSON.parse(text);
    return problem.errors?.[0]?.detail || problem.detail;
  } catch {
    return undefined;
  }
}

// So many parts at once, of however many files: each of them takes memory while it is sealed and sent.
async function inTurn(act) {
  if (free > 0) {
    free--;
  } else {
    await new Promise(resolve => queue.push(resolve));
  }
  try {
    return await act();
  } finally {
    const next = queue.shift();
    next ? next() : free++;
  }
}

const addressOf = job => job.parts + job.piece + "/parts";

// job: key, piece, blob, size, partSize, recipient, parts (address of all pieces), page; and, where it can be gone on
// with later, record (what to keep of it) and earlier (pieces of the same size that were begun before).
async function seal(job) {
  const count = Math.ceil(job.size / job.partSize);
  const known = await adopt(job);
  const parts = new Array(count);
  const sent = new Array(count).fill(0);
  const progress = () => tell(job, { sent: sent.reduce((sum, one) => sum + one, 0) });
  let next = 0;
  const part = async number => {
    const size = Math.min(job.partSize, job.size - number * job.partSize);
    const clear = await slice(job, number, size);
    const digest = hex(await sha256(clear));
    const before = known.get(number);
    if (before && before.clear === digest && before.size === size) {
      parts[number] = { clear: digest, cipher: before.cipher };
      tell(job, { skipped: size });
    } else {
      const sealed = await encrypt(job, clear);
      if (job.record) {
        await keepPart({ piece: job.piece, number, size, clear: digest, cipher: sealed.cipher });
      }
      await send(job, number, sealed, share => { sent[number] = Math.floor(share * size); progress(); });
      parts[number] = { clear: digest, cipher: sealed.cipher };
    }
    sent[number] = size;
    progress();
  };
  const run = async () => {
    while (next < count) {
      const number = next++;
      await inTurn(() => part(number));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, run));
  tell(job, { parts });
}

// A file that begins as one begun earlier goes on with that piece. What was recorded counts only if the server has it.
async function adopt(job) {
  if (!job.record) {
    return new Map();
  }
  let chosen = null;
  let recorded = [];
  if (job.earlier.length > 0) {
    const first = hex(await sha256(await slice(job, 0, Math.min(job.partSize, job.size))));
    for (const piece of job.earlier) {
      recorded = await partsOf(piece);
      if (recorded.some(part => part.number === 0 && part.clear === first)) {
        chosen = piece;
        break;
      }
    }
  }
  job.piece = chosen ?? job.piece;
  tell(job, { piece: job.piece, resumed: chosen !== null });
  if (chosen === null) {
    await keepPiece({ ...job.record, piece: job.piece });
    return new Map();
  }
  const held = await listed(job);
  return new Map(recorded.filter(part => held.has(part.number + " " + part.cipher)).map(part => [part.number, part]));
}

// What the server has of a piece, by number and digest.
async function listed(job) {
  const held = new Set();
  let after = "";
  for (let attempt = 0; ; attempt++) {
    const answer = await ask("GET", addressOf(job) + "?limit=500" + after);
    if (answer.status === 200) {
      const page = JSON.parse(answer.text);
      page.items.forEach(part => held.add(part.number + " " + part.digest));
      if (page.next === undefined) {
        return held;
      }
      after = "&after=" + page.next;
      attempt = 0;
    } else {
      await cure(job, answer, attempt);
    }
  }
}

// One slice is read once: what is hashed is what is encrypted.
async function slice(job, number, size) {
  const from = number * job.partSize;
  let clear;
  if (stopped.has(job.key)) {
    throw refusal("stopped");
  }
  try {
    clear = new Uint8Array(await job.blob.slice(from, from + size).arrayBuffer());
  } catch {
    throw refusal("changed");
  }
  if (clear.length !== size || size === 0) {
    throw refusal("changed");
  }
  return clear;
}

async function encrypt(job, clear) {
  if (!job.recipient) {
    throw refusal("failed");
  }
  await compiled;
  const age = new Encrypter();
  age.addRecipient(job.recipient);
  const cipher = await age.encrypt(clear);
  const digest = await sha256(cipher);
  return { body: new Blob([cipher]), cipher: hex(digest), header: base64(digest) };
}

async function send(job, number, sealed, progress) {
  for (let attempt = 0; ; attempt++) {
    const answer = await ask("PUT", addressOf(job) + "/" + number, sealed, progress);
    if (answer.status === 200 || answer.status === 201) {
      tell(job, { going: true });
      return;
    }
    await cure(job, answer, attempt);
  }
}

// Waits until it is worth while to ask again; throws where it never will be.
async function cure(job, answer, attempt) {
  if (stopped.has(job.key)) {
    throw refusal("stopped");
  }
  const { status } = answer;
  if (SESSION_OVER.includes(status)) {
    tell(job, { waiting: "session" });
    // One asks for all, with a small request: no part is sent in vain.
    signingIn ??= signedIn(job).finally(() => { signingIn = null; });
    await signingIn;
    return;
  }
  if (status === 400 && attempt < PAUSES.length) {
    await renew(job.page);
  } else if (status === 0 || status === 429 || status >= 500) {
    tell(job, { waiting: status === 507 ? "full" : "retry" });
  } else {
    throw refusal("failed", detailOf(answer));
  }
  const longest = PAUSES[Math.min(attempt, PAUSES.length - 1)];
  const wished = Number.parseInt(answer.after, 10);
  // Not all at once: everybody's part was refused in the same second.
  await pause(Number.isFinite(wished) && wished >= 0
    ? Math.min(wished, LONGEST) * 1000 + Math.random() * 1000 : longest * (0.5 + Math.random() / 2));
}

async function signedIn(job) {
  for (;;) {
    await pause(SESSION_PAUSE);
    const answer = await ask("GET", addressOf(job) + "?limit=1");
    if (stopped.has(job.key)) {
      return;
    }
    if (answer.status !== 0 && answer.status < 500 && !SESSION_OVER.includes(answer.status)) {
      await renew(job.page);
      return;
    }
  }
}

// The token of forms ends before a long preparation does; the page gives out another one.
async function renew(page) {
  const text = await fetch(page).then(answer => answer.text(), () => "");
  token = TOKEN.exec(text)?.[1] || token;
}

// With a request of the older kind, which alone tells how much of it has gone out. A line on which nothing moves any
// more is cut, and the part is sent again.
function ask(method, address, sealed, progress) {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    let watch = 0;
    const alive = () => { clearTimeout(watch); watch = setTimeout(() => request.abort(), SILENCE); };
    const end = status => {
      clearTimeout(watch);
      resolve({ status, text: request.responseText, after: status > 0 ? request.getResponseHeader("Retry-After") : null });
    };
    request.open(method, address);
    request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
    request.setRequestHeader("Accept", "application/json");
    // A refusal is shown on the page, and speaks its language.
    request.setRequestHeader("Accept-Language", language);
    if (sealed) {
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("Content-Digest", "sha-256=:" + sealed.header + ":");
      request.setRequestHeader("X-CSRF-TOKEN", token);
      request.upload.onprogress = event => { alive(); progress(event.loaded / event.total); };
    }
    request.onload = () => end(request.status);
    request.onerror = request.onabort = () => end(0);
    alive();
    request.send(sealed ? sealed.body : null);
  });
}
