// The SHA-256 of a whole file, beside the worker that seals its parts.
import { sha256 } from "./vendor/age.js?v=7042b8c16b3b";

self.onmessage = async event => {
  const { piece, blob, size, step } = event.data;
  try {
    const hash = sha256.create();
    for (let from = 0; from < size; from += step) {
      hash.update(new Uint8Array(await blob.slice(from, Math.min(size, from + step)).arrayBuffer()));
    }
    const digest = [...hash.digest()].map(byte => byte.toString(16).padStart(2, "0")).join("");
    self.postMessage({ piece, sha256: digest });
  } catch {
    self.postMessage({ piece, failed: "changed" });
  }
};
