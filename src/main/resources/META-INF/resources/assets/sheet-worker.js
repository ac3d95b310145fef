// Reads the prices in a file (XLSX, CSV) or in a pasted block, beside the page. Nothing leaves the browser.
import { parseCsv } from "./vendor/sheets.js?v=e19080661cee";
import { downwards, match, textOf } from "./price-match.js?v=cbbbee21fff4";
import { readWorkbook } from "./xlsx.js?v=dc8081fa2414";

const LARGEST = 10 << 20;
const LARGEST_TEXT = 4 << 20;
const MOST_ROWS = 20000;
const SEPARATORS = [";", "\t", ","];

// { file, lines }, or { text, first, lines } of what was pasted at a line.
self.onmessage = async event => {
  const job = event.data;
  try {
    self.postMessage(job.file ? await ofFile(job.file, job.lines) : ofPaste(job));
  } catch (failure) {
    const why = ["damaged", "large", "locked"].includes(failure.cause) ? failure.cause : failure.why || "damaged";
    self.postMessage({ why });
  }
};

async function ofFile(file, lines) {
  if (file.size === 0) {
    return { why: "empty" };
  }
  if (file.size > LARGEST) {
    return { why: "large" };
  }
  const head = [...new Uint8Array(await file.slice(0, 8).arrayBuffer())];
  const begins = (...bytes) => bytes.every((byte, at) => head[at] === byte);
  if (begins(0x50, 0x4b)) {
    return ofSheets(await readWorkbook(file), lines);
  }
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    return { why: "locked" };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length > LARGEST_TEXT) {
    return { why: "large" };
  }
  const text = decode(bytes);
  if (text === null || text.includes("\0")) {
    return { why: "otherFile" };
  }
  return ofSheets(SEPARATORS.map(separator => table(text, separator)), lines);
}

// Of several sheets, or ways to part a line, the one whose titles are understood; of two, there is no telling.
function ofSheets(sheets, lines) {
  const answers = sheets.map(sheet => ({ ...match(sheet.rows, lines, false), sheet: sheet.name, open: sheet.open }));
  const read = answers.filter(answer => !answer.why);
  const useful = read.filter(answer => answer.matched.length + answer.unread.length + answer.doubled.length > 0);
  if (useful.length > 1) {
    return { why: "twoSheets" };
  }
  const refused = why => answers.find(answer => answer.why === why);
  const one = useful[0] || read[0];
  if (one ? one.open : answers.every(answer => answer.open)) {
    return { why: "unclosed", line: (one || answers[0]).open };
  }
  return one || refused("twoColumns") || refused("notEuros") || { why: "noHeader" };
}

function ofPaste({ text, first, lines }) {
  if (text.length > LARGEST_TEXT) {
    return { why: "large" };
  }
  const { rows, open } = table(text.replace(/\r?\n$/, ""), "\t");
  if (open) {
    return { why: "unclosed", line: open };
  }
  return Math.max(...rows.map(row => row.length)) > 1 ? match(rows, lines, true) : downwards(rows, lines, first);
}

// UTF-8 where it is, else what Windows programs write. UTF-16 has a mark of its own.
function decode(bytes) {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    return new TextDecoder(wide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return wide ? null : new TextDecoder("windows-1252").decode(bytes);
  }
}

// open: the line of the first quotation mark that nothing closes, or a later one by chance: it hides the lines in between.
function table(text, delimiter) {
  const { data, errors } = parseCsv(text, { delimiter, preview: MOST_ROWS + 1 });
  if (data.length > MOST_ROWS) {
    throw new Error("large", { cause: "large" });
  }
  const quote = errors.find(error => error.type === "Quotes");
  const open = quote && text.slice(0, quote.index).split(/\r\n|\r|\n/).length;
  const rows = data.map(row => row.map(value => textOf({ text: value }).trim() === "" ? null
    : value.startsWith("#") && /^#[A-Z0-9/]+[!?]?$/.test(value) ? { why: "error", text: value } : { text: value }));
  return { rows, open };
}
