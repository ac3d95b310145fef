// All that touches a secret of a key holder, away from the page: makes and locks a key, opens what is sealed to it, tries
// a share, seals a share anew for an opening. The page gets the result that it asked for, never the secret key.
import { Decrypter, Encrypter, armor, generateX25519Identity, identityToRecipient, sha256 } from "./vendor/age.js?v=7042b8c16b3b";

const WORK_FACTOR = 18;
const SECRET = /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/;
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;
const ARMOUR = "-----BEGIN AGE ENCRYPTED FILE-----";

// What the page says in words beside the field concerned.
class Trouble extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

function hex(bytes) {
  return [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

function binary(armoured, code) {
  try {
    return armor.decode(armoured.trim());
  } catch {
    throw new Trouble(code);
  }
}

async function make({ passphrase }) {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize("NFC"));
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  const file = `# public key: ${recipient}\n${identity}\n`;
  return { recipient, file: armor.encode(await encrypter.encrypt(file)) };
}

// The identity in a key file: locked with a passphrase, or plain as age-keygen writes it.
async function identityIn(file, passphrase) {
  let text = file;
  if (text.includes(ARMOUR)) {
    const locked = binary(text.slice(text.indexOf(ARMOUR)), "file");
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase.normalize("NFC"));
    text = await decrypter.decrypt(locked, "text").catch(() => {
      throw new Trouble("passphrase");
    });
  }
  const found = SECRET.exec(text);
  if (!found) {
    throw new Trouble("file");
  }
  return found[0];
}

// Everything that is sealed to one key, opened: the passphrase is worked through once.
async function opened({ identityFile, passphrase, sealed }) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(await identityIn(identityFile, passphrase));
  return Promise.all(sealed.map(one => decrypter.decrypt(binary(one, "sealed")).catch(() => {
    throw new Trouble("key");
  })));
}

async function open(asked) {
  return { texts: (await opened(asked)).map(one => new TextDecoder().decode(one).trim()) };
}

async function shares(asked) {
  const clear = await opened(asked);
  if (clear.some((one, index) => hex(sha256(one)) !== asked.commitments[index])) {
    throw new Trouble("altered");
  }
  return clear;
}

async function tryShares(asked) {
  return { texts: (await shares(asked)).map(one => JSON.parse(new TextDecoder().decode(one)).trial) };
}

// A file sealed to nobody would be no error: the recipient is looked at first.
async function reseal(asked) {
  if (!RECIPIENT.test(asked.recipient)) {
    throw new Trouble("failed");
  }
  const encrypter = new Encrypter();
  encrypter.addRecipient(asked.recipient);
  const clear = await shares(asked);
  return { texts: await Promise.all(clear.map(async one => armor.encode(await encrypter.encrypt(one)))) };
}

const ACTS = { make, open, try: tryShares, reseal };

onmessage = async ({ data }) => {
  try {
    postMessage(await ACTS[data.do](data));
  } catch (trouble) {
    postMessage({ error: trouble instanceof Trouble ? trouble.code : "failed" });
  }
};
