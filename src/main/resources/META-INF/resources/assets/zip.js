// The directory of a ZIP file, read from its end, and single files out of it, never larger than allowed.
import { Inflate } from "./vendor/sheets.js?v=e19080661cee";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const TAIL = 66000;
const LARGEST_DIRECTORY = 16 << 20;
const STEP = 1 << 14;
const STORED = 0;
const DEFLATED = 8;
const BEYOND = 0xffffffff;

const view = async blob => new DataView(await blob.arrayBuffer());

function failure(why) {
  return new Error(why, { cause: why });
}

// The entries of a ZIP file; throws with the cause "damaged" where it is cut or altered, "large" where it is too large
// to be looked into.
export async function directory(blob) {
  const base = Math.max(0, blob.size - TAIL);
  const tail = await view(blob.slice(base));
  let end = tail.byteLength - 22;
  while (end >= 0 && !(tail.getUint32(end, true) === END && end + 22 + tail.getUint16(end + 20, true) === tail.byteLength)) {
    end--;
  }
  if (end < 0) {
    throw failure("damaged");
  }
  const [count, size, from] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (from === BEYOND || size === BEYOND || size > LARGEST_DIRECTORY) {
    throw failure("large");
  }
  if (from + size > base + end) {
    throw failure("damaged");
  }
  return entries(await view(blob.slice(from, from + size)), count);
}

function entries(list, count) {
  const found = [];
  const text = new TextDecoder();
  let at = 0;
  while (at + 46 <= list.byteLength && list.getUint32(at, true) === ENTRY) {
    const length = list.getUint16(at + 28, true);
    found.push({
      name: text.decode(new Uint8Array(list.buffer, at + 46, Math.min(length, list.byteLength - at - 46))),
      encrypted: (list.getUint16(at + 8, true) & 1) === 1,
      method: list.getUint16(at + 10, true),
      crc: list.getUint32(at + 16, true),
      packed: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      from: list.getUint32(at + 42, true),
    });
    at += 46 + length + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  if (found.length % 65536 !== count) {
    throw failure("damaged");
  }
  return found;
}

// The bytes of one entry. It may say that it is small and be huge: what counts is what comes out.
export async function unpack(blob, entry, most) {
  const head = await view(blob.slice(entry.from, entry.from + 30));
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) {
    throw failure("damaged");
  }
  if (entry.size > most) {
    throw failure("large");
  }
  const from = entry.from + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = new Uint8Array(await blob.slice(from, from + entry.packed).arrayBuffer());
  const bytes = entry.method === STORED ? packed : entry.method === DEFLATED ? inflated(packed, most) : null;
  if (bytes === null || bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw failure("damaged");
  }
  return bytes;
}

function inflated(packed, most) {
  const chunks = [];
  let size = 0;
  const inflate = new Inflate(chunk => {
    size += chunk.length;
    if (size > most) {
      throw failure("large");
    }
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (broken) {
    throw broken.cause ? broken : failure("damaged");
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

function crc32(bytes) {
  let crc = BEYOND;
  for (const byte of bytes) {
    crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  }
  return (crc ^ BEYOND) >>> 0;
}
