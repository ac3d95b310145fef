import { sha256 as slow } from "@noble/hashes/sha2.js";
import { createSHA256 } from "hash-wasm";

export { Encrypter } from "age-encryption";
export { compiled } from "./chacha.js";

// A SHA-256 that is fed piece by piece; by compiled code where the browser runs any.
export const sha256 = async () => {
  try {
    return (await createSHA256()).init();
  } catch {
    const hash = slow.create();
    return { update: bytes => hash.update(bytes), digest: () => hex(hash.digest()) };
  }
};

const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
