// Looks at the beginning and the end of a file for what its bidder would want to know before depositing it. It warns;
// it never refuses.
import { directory } from "./zip.js?v=2d3d7ea80b72";

const HEAD = 2048;
const TAIL = 65536;
const ARCHIVES = ["zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "docm", "xlsm", "kmz"];
const OFFICE = ["docx", "xlsx", "pptx", "docm", "xlsm"];

const latin = new TextDecoder("latin1");
const text = async blob => latin.decode(await blob.arrayBuffer());

self.onmessage = async event => {
  const { key, blob, name } = event.data;
  let warnings = [];
  try {
    warnings = await check(blob, name.split(".").pop().toLowerCase());
  } catch {
    // The worker that seals it will say that it cannot be read.
  }
  self.postMessage({ key, warnings });
};

async function check(blob, type) {
  const head = await text(blob.slice(0, HEAD));
  if (type === "pdf") {
    return pdf(blob, head);
  }
  if (ARCHIVES.includes(type)) {
    return archive(blob, head, type);
  }
  return [];
}

async function pdf(blob, head) {
  const tail = await text(blob.slice(Math.max(0, blob.size - TAIL)));
  const start = head.slice(0, 1024).indexOf("%PDF-");
  const found = [...tail.matchAll(/startxref\s+(\d{1,15})\s+%%EOF/g)].pop();
  if (start < 0 || !found) {
    return ["pdfDamaged"];
  }
  // Some programs count from what precedes the header, others from the header.
  const tables = await Promise.all([0, start].map(before => Number(found[1]) + before)
    .map(at => text(blob.slice(at, at + HEAD))));
  const table = tables.find(one => /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(one));
  if (table === undefined) {
    return ["pdfDamaged"];
  }
  const trailer = tail.slice(Math.max(0, tail.lastIndexOf("trailer")));
  // The trailer stands after a table, or before the stream that is one; in a file made for the web, near the beginning.
  const places = [trailer.startsWith("trailer") ? trailer : "", table.split("stream")[0],
    /\/Linearized/.test(head) ? head : ""];
  return places.some(place => /\/Encrypt\b/.test(place)) ? ["pdfLocked"] : [];
}

async function archive(blob, head, type) {
  if (OFFICE.includes(type) && head.startsWith("\xd0\xcf\x11\xe0")) {
    return ["officeLocked"];
  }
  if (!head.startsWith("PK")) {
    return ["zipDamaged"];
  }
  try {
    const entries = await directory(blob);
    if (entries.some(entry => entry.encrypted)) {
      return ["zipLocked"];
    }
    const parts = OFFICE.includes(type) ? ["[Content_Types].xml"] : [];
    return entries.length === 0 ? ["zipEmpty"]
      : parts.every(part => entries.some(entry => entry.name === part)) ? [] : ["zipDamaged"];
  } catch (failure) {
    return failure.cause === "damaged" ? ["zipDamaged"] : [];
  }
}
