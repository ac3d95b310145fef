// The SHA-256 of a whole file, beside the worker that seals its parts.
import { sha256 } from "./vendor/age.js?v=7042b8c16b3b";

const ALIVE = 10000;

setInterval(() => self.postMessage({ alive: true }), ALIVE);

self.onmessage = async event => {
  const { key, blob, size, step } = event.data;
  try {
    const hash = sha256.create();
    for (let from = 0; from < size; from += step) {
      hash.update(new Uint8Array(await blob.slice(from, Math.min(size, from + step)).arrayBuffer()));
    }
    const digest = [...hash.digest()].map(byte => byte.toString(16).padStart(2, "0")).join("");
    self.postMessage({ key, sha256: digest });
  } catch {
    self.postMessage({ key, failed: "changed" });
  }
};
