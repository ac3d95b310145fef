// Which price of a table is that of which line of the schedule: by the code of the line, never by its place or wording.
import { isAmount, multiply, readNumber, readPrice } from "./decimal.js?v=6e5e2dc69109";

const CODES = ["code", "code ligne", "code de la ligne", "code du prix", "ligne", "line", "line code", "numero", "n", "no",
  "num", "number", "numero de prix", "n de prix", "n prix", "reference", "ref", "poste", "item", "article", "repere"];
const PRICES = /^(?:prix|price|pu|p u|prix unitaires?|unit prices?|prix unit)(?: |$)/;
const WITH_TAX = /\bttc\b|(?:taxe|tva) comprise|incl|with (?:tax|vat)/;
const NO_UNIT_PRICE = /total|montant|amount/;
const AMOUNTS = /^(?:montant|amount|total|prix total|total price)(?: |$)/;
const QUANTITIES = /^(?:quantites?|quantity|quantities|qte|qty|qt)(?: |$)/;
const HEADER_WITHIN = 60;
// Titles of prices in another unit than one euro: thousands or cents of it, or another currency.
const NOT_EUROS = [
  /[$\u00a3\u00a5\u20a3\u20a4\u20a9\u20b9\u20ba\u20bd]/,
  /\b(?:usd|gbp|chf|jpy|cad|aud|nzd|cny|inr|sek|nok|dkk|pln|czk|huf|ron|bgn|mad|dzd|tnd|xof|xaf|xpf|brl|rub)\b/,
  /\b(?:dollars?|sterling|pounds?|francs?|yens?|pence|centimes?|cents|milliers|millions|thousands)\b/,
  /\b(?:en|in) (?:millier|million|mille|thousand|cent)\b/,
  /\bk ?eur|\bkilo ?eur|\bmeur|\b(?:millier|million|thousand|cent)s? (?:d|of|de) eur|[x\u00d7*] ?1 ?000\b/,
];

const plain = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
const GUARDED = /^''*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

function isForeign(text) {
  const words = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/\u20ac/g, "euro")
    .replace(/[\s'\u2019.,()[\]/_-]+/g, " ").trim();
  return NOT_EUROS.some(pattern => pattern.test(words));
}

export const textOf = cell => cell === null || cell === undefined ? "" : cell.text ?? cell.number ?? "";
const codeOf = cell => {
  const text = textOf(cell).trim().normalize("NFC");
  return GUARDED.test(text) ? text.slice(1) : text;
};

export function priceOf(cell) {
  if (!cell || (textOf(cell).trim() === "" && !cell.why)) {
    return null;
  }
  return cell.why ? { why: cell.why } : cell.number !== undefined ? readNumber(cell.number) : readPrice(cell.text);
}

// Where codes and unit prices stand: { row, code, price, amount, quantity }, or { why } there is no telling.
function columns(rows) {
  let foreign = false;
  for (let row = 0; row < Math.min(rows.length, HEADER_WITHIN); row++) {
    const titles = rows[row].map(cell => plain(textOf(cell)));
    const others = rows[row].map(cell => isForeign(textOf(cell)));
    const codes = titles.flatMap((title, at) => CODES.includes(title) ? [at] : []);
    const priced = titles.flatMap((title, at) =>
      PRICES.test(title) && !NO_UNIT_PRICE.test(title) && !WITH_TAX.test(title) && !others[at] ? [at] : []);
    foreign ||= codes.length > 0 && priced.length === 0 && others.includes(true);
    if (codes.length > 0 && priced.length > 0) {
      // "Code" says it best; a second column, such as a number in the list, stands aside.
      const code = titles.findIndex(title => title.startsWith("code"));
      if ((code < 0 && codes.length > 1) || priced.length > 1) {
        return { why: "twoColumns" };
      }
      const only = pattern => {
        const found = titles.flatMap((title, at) =>
          pattern.test(title) && !WITH_TAX.test(title) && !others[at] ? [at] : []);
        return found.length === 1 ? found[0] : -1;
      };
      return { row, code: code < 0 ? codes[0] : code, price: priced[0], amount: only(AMOUNTS), quantity: only(QUANTITIES) };
    }
  }
  return { why: foreign ? "notEuros" : "noHeader" };
}

// A pasted block has no titles most often: the codes are where known ones are, prices in the only other column.
function untitled(rows, lines) {
  const known = new Set(lines.map(line => line.code));
  // A first row without a code of ours and without a number is titles that say something else than unit prices.
  if (!rows[0].some(cell => known.has(codeOf(cell))) && rows[0].every(cell => textOf(cell) === "" || priceOf(cell)?.why)) {
    return { why: "noHeader" };
  }
  const width = Math.max(...rows.map(row => row.length));
  const hits = Array.from({ length: width }, (_, at) => rows.filter(row => known.has(codeOf(row[at]))).length);
  const code = hits.indexOf(Math.max(...hits));
  return hits[code] > 0 && width === 2 ? { row: -1, code, price: 1 - code, amount: -1, quantity: -1 } : { why: "noHeader" };
}

const nothing = () => ({ matched: [], unknown: [], doubled: [], blank: [], unread: [], amounts: [], quantities: [], beyond: 0 });

function take(result, line, cell) {
  const price = priceOf(cell);
  if (price === null) {
    result.blank.push(line.code);
  } else if (price.why) {
    result.unread.push({ code: line.code, text: textOf(cell).slice(0, 60), why: price.why });
  } else {
    result.matched.push({ code: line.code, value: price.value });
  }
  return price?.value;
}

// rows: of cells. lines: { code, quantity } of the schedule. Answers what was found, or { why } nothing was.
export function match(rows, lines, pasted) {
  let where = columns(rows);
  if (where.why === "noHeader" && pasted) {
    where = untitled(rows, lines);
  }
  if (where.why) {
    return { why: where.why };
  }
  const result = nothing();
  const width = where.row < 0 ? Infinity : rows[where.row].length;
  const byCode = new Map(lines.map(line => [line.code, line]));
  const found = new Map();
  for (const row of rows.slice(where.row + 1)) {
    const code = codeOf(row[where.code]);
    if (byCode.has(code)) {
      found.set(code, [...(found.get(code) || []), row]);
    } else if (code !== "" && (row[where.price] ?? null) !== null && priceOf(row[where.price]) !== null) {
      result.unknown.push(code.slice(0, 60));
    }
  }
  for (const line of lines) {
    const own = found.get(line.code) || [];
    if (own.length > 1) {
      result.doubled.push(line.code);
    } else {
      // More cells than titles: decimal commas may have parted prices that stand between commas.
      const wide = own.length === 1 && own[0].slice(width).some(cell => textOf(cell).trim() !== "");
      const cell = own.length === 1 ? own[0][where.price] : null;
      const value = take(result, line, wide && cell ? { ...cell, why: "ambiguous" } : cell);
      check(result, line, value, own[0], where);
    }
  }
  return result;
}

// A quantity or an amount that is not ours is told; ours counts.
function check(result, line, value, row, where) {
  const stated = at => at < 0 || !row ? undefined : priceOf(row[at])?.value;
  const quantity = stated(where.quantity);
  if (quantity !== undefined && !(isAmount(quantity, line.quantity) && isAmount(line.quantity, quantity))) {
    result.quantities.push(line.code);
  }
  const amount = stated(where.amount);
  if (value !== undefined && amount !== undefined && !isAmount(amount, multiply(value, line.quantity))) {
    result.amounts.push(line.code);
  }
}

// One column of prices, from the line where it was pasted downwards.
export function downwards(rows, lines, first) {
  const heading = rows.length > 0 ? plain(textOf(rows[0][0])) : "";
  if (rows.length > 0 && isForeign(textOf(rows[0][0]))) {
    return { why: "notEuros" };
  }
  if (WITH_TAX.test(heading) || NO_UNIT_PRICE.test(heading) || QUANTITIES.test(heading)) {
    return { why: "noHeader" };
  }
  const result = nothing();
  const title = PRICES.test(heading);
  const cells = rows.slice(title ? 1 : 0).map(row => row[0]);
  const from = lines.findIndex(line => line.code === first);
  cells.forEach((cell, at) => {
    if (from + at < lines.length) {
      take(result, lines[from + at], cell);
    } else if (priceOf(cell) !== null) {
      result.beyond++;
    }
  });
  return result;
}
