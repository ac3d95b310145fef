// What a bid in the making leaves in this browser, so that a cut, a closed lid or a reload loses nothing: which parts
// were sealed, by their digests, and what was typed. Neither the files nor the keys to them are kept.
const NAME = "pesee-bids";
const VERSION = 1;
const PIECES = "pieces";
const PARTS = "parts";
const DRAFTS = "drafts";
const PATIENCE = 10000;
const KEPT = 200 * 86400 * 1000;

let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, VERSION);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(PIECES, { keyPath: "piece" }).createIndex("scope", "scope");
      asked.result.createObjectStore(PARTS, { keyPath: ["piece", "number"] });
      asked.result.createObjectStore(DRAFTS, { keyPath: "scope" });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
    asked.onblocked = () => reject(new Error("blocked"));
  });
  return opened;
}

const result = asked => new Promise((resolve, reject) => {
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});

// Written to the disk before it is answered: what is promised to survive a power cut does.
async function write(stores, act) {
  const transaction = (await open()).transaction(stores, "readwrite", { durability: "strict" });
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
  act(transaction);
  await done;
}

async function read(store, act) {
  return result(act((await open()).transaction(store).objectStore(store)));
}

const whole = piece => IDBKeyRange.bound([piece], [piece, []]);

// A browser that keeps nothing (a private window, a full disk) still seals; it only cannot go on later.
// Neither may a store that never answers keep anybody from depositing.
const quietly = (act, otherwise) => Promise.race([act().catch(() => otherwise),
  new Promise(resolve => setTimeout(resolve, PATIENCE, otherwise))]);

// piece: { piece, scope, recipient, partSize, code, name, size, secret }; and sha256, once all of it is sealed and sent
export const keepPiece = piece => quietly(() =>
  write([PIECES], one => one.objectStore(PIECES).put({ ...piece, at: Date.now() })), false);

// part: { piece, number, size, clear, cipher }; throws where it could not be written.
export const keepPart = part => quietly(() => write([PARTS], one => one.objectStore(PARTS).put(part)), false);

export const partsOf = piece => quietly(() => read(PARTS, store => store.getAll(whole(piece))), []);

export const piecesOf = scope => quietly(() => read(PIECES, store => store.index("scope").getAll(scope)), []);

export const keepDraft = (scope, draft) => quietly(() =>
  write([DRAFTS], one => one.objectStore(DRAFTS).put({ scope, draft, at: Date.now() })), false);

export const draftOf = scope => quietly(() => read(DRAFTS, store => store.get(scope)).then(found => found?.draft), undefined);

// Forgets what was typed and every record of sealed parts in all lots of a tender. The sealed parts stay on the server,
// unread. before, after: how the scopes begin and end.
export const forgetAll = (before, after) => quietly(async () => {
  const own = ({ scope }) => scope.startsWith(before) && scope.endsWith(after);
  const drafts = (await read(DRAFTS, store => store.getAll())).filter(own);
  const pieces = (await read(PIECES, store => store.getAll())).filter(own);
  await write([PIECES, PARTS, DRAFTS], one => {
    drafts.forEach(({ scope }) => one.objectStore(DRAFTS).delete(scope));
    for (const { piece } of pieces) {
      one.objectStore(PIECES).delete(piece);
      one.objectStore(PARTS).delete(whole(piece));
    }
  });
}, false);

// What nobody came back to for half a year goes, and parts of what was forgotten while they were sent.
export const sweep = () => quietly(async () => {
  const old = one => one.at < Date.now() - KEPT;
  const drafts = (await read(DRAFTS, store => store.getAll())).filter(old);
  const parts = await read(PARTS, store => store.getAllKeys());
  const pieces = await read(PIECES, store => store.getAll());
  const kept = new Set(pieces.filter(one => !old(one)).map(one => one.piece));
  await write([PIECES, PARTS, DRAFTS], one => {
    drafts.forEach(({ scope }) => one.objectStore(DRAFTS).delete(scope));
    pieces.filter(old).forEach(({ piece }) => one.objectStore(PIECES).delete(piece));
    parts.filter(([piece]) => !kept.has(piece)).forEach(key => one.objectStore(PARTS).delete(key));
  });
}, false);
