// Stands for the cipher that age encrypts with: libsodium's compiled one, which takes less than half the time, and where
// a browser runs no compiled code the same one in JavaScript. It only ever encrypts.
import sodium from "libsodium-wrappers";
import { chacha20poly1305 as plain } from "./node_modules/@noble/ciphers/chacha.js";

let fast = null;

// Whether compiled code encrypts from now on.
export const compiled = sodium.ready.then(() => { fast = sodium; return true; }, () => false);

export const chacha20poly1305 = (key, nonce) => fast === null ? plain(key, nonce) : {
  encrypt: clear => fast.crypto_aead_chacha20poly1305_ietf_encrypt(clear, null, null, nonce, key),
};
