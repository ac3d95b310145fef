// Encrypts a file part by part, each part a complete age file, and sends it. Nothing clear leaves this worker.
import { Encrypter } from "./vendor/age.js?v=7042b8c16b3b";

const AT_ONCE = 3;
const PAUSES = [1000, 2000, 4000, 8000, 15000, 30000];
const SESSION_OVER = [401, 499];
const TOKEN = /name="csrf-token" value="([^"]+)"/;

const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, "0")).join("");
const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const sha256 = bytes => crypto.subtle.digest("SHA-256", bytes);
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

const stopped = new Set();
let token = "";

self.onmessage = event => {
  const job = event.data;
  if (job.stop) {
    stopped.add(job.stop);
    return;
  }
  token = token || job.token;
  seal(job).catch(failure => tell(job, { failed: failure.words || "failed", detail: String(failure) }));
};

const tell = (job, news) => self.postMessage({ piece: job.piece, ...news });

function refusal(words) {
  const error = new Error(words);
  error.words = words;
  return error;
}

// job: piece, blob, size, partSize, recipient, address of the piece's parts
async function seal(job) {
  const count = Math.ceil(job.size / job.partSize);
  const parts = new Array(count);
  let next = 0;
  let sent = 0;
  const run = async () => {
    while (next < count) {
      const number = next++;
      const sealed = await sealPart(job, number);
      await send(job, number, sealed);
      parts[number] = { clear: sealed.clear, cipher: sealed.cipher };
      sent += sealed.size;
      tell(job, { sent });
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, run));
  tell(job, { parts });
}

// One slice is read once: what is hashed is what is encrypted.
async function sealPart(job, number) {
  const from = number * job.partSize;
  const size = Math.min(job.partSize, job.size - from);
  let clear;
  try {
    clear = new Uint8Array(await job.blob.slice(from, from + size).arrayBuffer());
  } catch {
    throw refusal("changed");
  }
  if (clear.length !== size || size === 0) {
    throw refusal("changed");
  }
  if (!job.recipient) {
    throw refusal("failed");
  }
  const age = new Encrypter();
  age.addRecipient(job.recipient);
  const cipher = await age.encrypt(clear);
  const digest = await sha256(cipher);
  return { body: new Blob([cipher]), size, clear: hex(await sha256(clear)), cipher: hex(digest), header: base64(digest) };
}

async function send(job, number, sealed) {
  for (let attempt = 0; ; attempt++) {
    if (stopped.has(job.piece)) {
      throw refusal("stopped");
    }
    const status = await put(job.address + "/" + number, sealed);
    if (status === 200 || status === 201) {
      return;
    }
    if (SESSION_OVER.includes(status)) {
      tell(job, { waiting: "session" });
    } else if (status === 400 && attempt < PAUSES.length) {
      await renew(job.page);
    } else if (status === 0 || status === 429 || status >= 500) {
      tell(job, { waiting: "retry" });
    } else {
      throw refusal("failed");
    }
    await pause(PAUSES[Math.min(attempt, PAUSES.length - 1)]);
  }
}

// The token of forms ends before a long preparation does; the page gives out another one.
async function renew(page) {
  const text = await fetch(page).then(answer => answer.text(), () => "");
  token = TOKEN.exec(text)?.[1] || token;
}

function put(address, sealed) {
  return fetch(address, {
    method: "PUT",
    body: sealed.body,
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Digest": "sha-256=:" + sealed.header + ":",
      "X-Requested-With": "XMLHttpRequest",
      "X-CSRF-TOKEN": token,
    },
  }).then(answer => answer.status, () => 0);
}
