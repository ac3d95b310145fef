// Reads the cells of a workbook (Office Open XML): values as they are kept, formulas by the value last computed.
import { Parser } from "./vendor/sheets.js?v=e19080661cee";
import { directory, unpack } from "./zip.js?v=2d3d7ea80b72";

const LARGEST_PART = 48 << 20;
const LARGEST_ALL = 96 << 20;
const MOST_SHEETS = 20;
const MOST_COLUMNS = 256;
const MOST_ROWS = 20000;
const DIGITS = 15;
const OF_DATES = id => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const OF_PERCENTS = [9, 10];

function failure(why) {
  return new Error(why, { cause: why });
}

// Answers the sheets in their order: name, and rows of cells. A cell is null, { text }, { number }, or { why, text }
// for what is no number and no text.
export async function readWorkbook(blob) {
  const all = await directory(blob);
  if (all.some(entry => entry.encrypted)) {
    throw failure("locked");
  }
  let left = LARGEST_ALL;
  const part = async name => {
    const entry = all.find(one => one.name.toLowerCase() === name.toLowerCase());
    if (!entry) {
      return null;
    }
    const bytes = await unpack(blob, entry, Math.min(LARGEST_PART, left));
    left -= bytes.length;
    return decode(bytes);
  };
  const book = await part("xl/workbook.xml");
  const relations = await part("xl/_rels/workbook.xml.rels");
  if (book === null || relations === null) {
    throw failure("damaged");
  }
  const targets = new Map();
  walk(relations, { Relationship: at => targets.set(at.Id, at.Target.replace(/^\/xl\/|^\.\//, "")) });
  const named = [];
  walk(book, { sheet: at => named.push({ name: at.name, shown: (at.state || "visible") === "visible", id: relation(at) }) });
  const shared = strings(await part("xl/sharedStrings.xml"));
  const styles = formats(await part("xl/styles.xml"));
  const sheets = [];
  for (const { name, id } of named.filter(sheet => sheet.shown).slice(0, MOST_SHEETS)) {
    const text = await part("xl/" + (targets.get(id) || ""));
    if (text !== null) {
      sheets.push({ name, rows: cells(text, shared, styles) });
    }
  }
  return sheets;
}

function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw failure("damaged");
  }
}

const relation = at => Object.entries(at).find(([key]) => key.endsWith(":id"))?.[1];
const local = name => name.slice(name.indexOf(":") + 1);

// Calls opened[name](attributes) and closed[name]() for elements, and closed.text(text) for what is between them.
function walk(xml, opened, closed = {}) {
  const parser = new Parser();
  parser.on("error", () => { throw failure("damaged"); });
  parser.on("openTag", (name, attributes, decoded) => {
    const found = opened[local(name)];
    if (found) {
      found(Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decoded(value)])));
    }
  });
  parser.on("closeTag", name => closed[local(name)]?.());
  parser.on("text", (text, decoded) => closed.text?.(decoded(text)));
  parser.on("cdata", text => closed.text?.(text));
  parser.parse(xml);
}

function strings(xml) {
  const found = [];
  let text = "";
  let within = false;
  let spoken = false;
  if (xml !== null) {
    walk(xml, { si: () => { text = ""; }, t: () => { within = true; }, rPh: () => { spoken = true; } }, {
      text: more => { text += within && !spoken ? more : ""; },
      t: () => { within = false; },
      rPh: () => { spoken = false; },
      si: () => found.push(text),
    });
  }
  return found;
}

// For each style whether its numbers are shown as dates or percentages: those are no prices.
function formats(xml) {
  const own = new Map();
  const styles = [];
  let within = false;
  if (xml !== null) {
    walk(xml, {
      numFmt: at => own.set(at.numFmtId, at.formatCode || ""),
      cellXfs: () => { within = true; },
      xf: at => within && styles.push(kind(Number(at.numFmtId || 0), own.get(at.numFmtId))),
    }, { cellXfs: () => { within = false; } });
  }
  return styles;
}

function kind(id, code) {
  const bare = (code || "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (code === undefined ? OF_DATES(id) : /[ymdhs]/i.test(bare.replace(/general/gi, ""))) {
    return "date";
  }
  return OF_PERCENTS.includes(id) || bare.includes("%") ? "percent" : null;
}

function place(reference) {
  const [, letters, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) || [];
  return letters ? { row: Number(row) - 1, column: [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1 } : null;
}

function cells(xml, shared, styles) {
  const rows = [];
  let next = { row: -1, column: 0 };
  let cell = null;
  let within = "";
  walk(xml, {
    row: at => { next = { row: at.r ? Number(at.r) - 1 : next.row + 1, column: 0 }; },
    c: at => {
      const where = (at.r && place(at.r)) || next;
      next = { row: where.row, column: where.column + 1 };
      cell = { ...where, type: at.t || "n", style: styles[Number(at.s || 0)], value: "", formula: false };
    },
    v: () => { within = "v"; },
    t: () => { within = "v"; },
    f: () => { within = "f"; if (cell) { cell.formula = true; } },
  }, {
    text: text => { if (cell && within === "v") { cell.value += text; } },
    v: () => { within = ""; },
    t: () => { within = ""; },
    f: () => { within = ""; },
    c: () => {
      const value = read(cell, shared);
      if (value !== null && cell.row >= MOST_ROWS) {
        throw failure("large");
      }
      if (value !== null && cell.column < MOST_COLUMNS) {
        (rows[cell.row] ??= [])[cell.column] = value;
      }
      cell = null;
    },
  });
  return Array.from(rows, row => Array.from(row || [], one => one || null));
}

function read(cell, shared) {
  const { type, value } = cell;
  if (type === "e") {
    return { why: "error", text: value };
  }
  if (value === "") {
    return cell.formula ? { why: "formula", text: "" } : null;
  }
  if (type === "s") {
    return { text: shared[Number(value)] ?? "" };
  }
  if (type === "b" || type === "d") {
    return { why: type === "d" ? "date" : "notNumber", text: value };
  }
  if (type !== "n") {
    return { text: value };
  }
  const number = shortest(value);
  return number === null ? { why: "notNumber", text: value } : cell.style ? { why: cell.style, text: number } : { number };
}

// A workbook keeps binary fractions: 12.1 may stand there as 12.100000000000001. What its program shows has 15 digits.
export function shortest(text) {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) {
    return null;
  }
  const [, sign, digits, exponent] = /^(-?)([\d.]+)(?:e([+-]\d+))?$/.exec(value.toPrecision(DIGITS));
  const [whole, decimals = ""] = digits.split(".");
  const point = whole.length + Number(exponent || 0);
  const all = (whole + decimals).padEnd(point, "0");
  const padded = point > 0 ? all : "0".repeat(1 - point) + all;
  const cut = Math.max(point, 1);
  const before = padded.slice(0, cut).replace(/^0+(?=\d)/, "");
  const after = padded.slice(cut).replace(/0+$/, "");
  return (/[1-9]/.test(before + after) ? sign : "") + before + (after ? "." + after : "");
}
