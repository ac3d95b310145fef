// Exact decimals: an amount is a whole number and a number of decimals, never a binary fraction.
const DIGITS = 15;
const PLACES = 6;
const MARKS = { fr: ",", en: "." };

// Whether a plain decimal is more than zero.
export const isAboveZero = plain => /[1-9]/.test(plain);

const split = plain => {
  const [whole, decimals = ""] = plain.split(".");
  return { units: BigInt(whole + decimals), scale: decimals.length };
};

const join = ({ units, scale }) => {
  const digits = units.toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const decimals = digits.slice(digits.length - scale).replace(/0+$/, "");
  return decimals ? whole + "." + decimals : whole;
};

export function multiply(one, other) {
  const [a, b] = [split(one), split(other)];
  return join({ units: a.units * b.units, scale: a.scale + b.scale });
}

export function add(one, other) {
  const [a, b] = [split(one), split(other)];
  const scale = Math.max(a.scale, b.scale);
  const raised = x => x.units * 10n ** BigInt(scale - x.scale);
  return join({ units: raised(a) + raised(b), scale });
}

// As readers of the language write it, with all its decimals, two at least.
export function show(plain, language) {
  const [whole, decimals = ""] = plain.split(".");
  const [space, comma] = language === "fr" ? ["\u202f", ","] : [",", "."];
  return whole.replace(/\B(?=(\d{3})+$)/g, space) + comma + decimals.padEnd(2, "0");
}

const GROUPED = /^\d{1,3}([.,'])\d{3}(?:\1\d{3})*$/;
const SPACED = /^\d{1,3}(?:[^\S\r\n\t]\d{3})+(?:[.,]\d+)?$/;
const UNIT = /^(?:€|eur)|(?:€|eur(?:os?)?)$/gi;

// A number as somebody wrote it: { whole, decimals }, or { why } it is none. Blanks only part groups of three digits.
// What can be read in two ways, such as 1,234, is not guessed: it takes the decimal mark of the page it is typed on.
function written(text, mark) {
  const bare = text.replace(/[\s\u00a0\u202f\u2009]/g, "").replace(/\u2019/g, "'").replace(UNIT, "");
  if (/^[-\u2212]/.test(bare) && /\d/.test(bare)) {
    return { why: "negative" };
  }
  const marks = [...new Set(bare.replace(/[^.,']/g, ""))];
  const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  const [whole, decimals] = last < 0 ? [bare, ""] : [bare.slice(0, last), bare.slice(last + 1)];
  const parted = text.match(/[\d.,'\u2019](?:[\d.,'\u2019\s]*[\d.,'\u2019])?/)?.[0] || "";
  const spaced = /\s/.test(parted);
  if (!/^[\d.,']*\d$/.test(bare) || (spaced && !SPACED.test(parted))) {
    return { why: "notNumber" };
  }
  if (marks.length > 1 || (marks.length === 1 && bare.split(marks[0]).length > 2) || marks[0] === "'") {
    // Groups of three with one mark, decimals after another one.
    if (GROUPED.test(bare)) {
      return { whole: bare.replace(/[.,']/g, ""), decimals: "" };
    }
    return GROUPED.test(whole) && !whole.includes(bare[last]) && /^\d+$/.test(decimals)
      ? { whole: whole.replace(/[.,']/g, ""), decimals } : { why: "notNumber" };
  }
  if (last >= 0 && bare[last] !== mark && !spaced && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
    return { why: "ambiguous" };
  }
  return whole === "" ? { why: "notNumber" } : { whole, decimals };
}

// A price in a file or pasted, whatever the language of its author: { value } as a plain decimal, or { why } there is
// none.
export function readPrice(text) {
  const { why, whole, decimals } = written(text, null);
  return why ? { why } : price(whole, decimals);
}

// The same for what is typed on a page in that language; zero is a number, and decimals are kept as they are typed.
export function readTyped(text, language) {
  const { why, whole, decimals } = written(text, MARKS[language] || MARKS.fr);
  if (why) {
    return { why };
  }
  const units = whole.replace(/^0+(?=\d)/, "");
  return decimals.length <= PLACES && units.length + decimals.length <= DIGITS
    ? { value: units + (decimals ? "." + decimals : "") } : exact(whole, decimals);
}

// What is typed, as a plain decimal such as "12.50"; null when it is none.
export const parse = (text, language) => readTyped(text, language).value ?? null;

// As the opening does, it takes 15 digits in all.
function exact(whole, decimals) {
  const places = decimals.replace(/0+$/, "");
  const units = whole.replace(/^0+(?=\d)/, "");
  if (places.length > PLACES) {
    return { why: "decimals" };
  }
  return units.length + places.length > DIGITS ? { why: "digits" } : { value: units + (places ? "." + places : "") };
}

function price(whole, decimals) {
  const read = exact(whole, decimals);
  return read.why || isAboveZero(read.value) ? read : { why: "zero" };
}

// What a workbook holds as a number is a plain decimal already.
export const readNumber = plain => plain.startsWith("-") ? { why: "negative" } : price(...(plain + ".").split("."));

// Whether an amount is that one, or that one rounded to its own cents.
export function isAmount(shown, exactly) {
  const [a, b] = [split(shown), split(exactly)];
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale)];
  const away = left > right ? left - right : right - left;
  return away === 0n || (scale > 2 && 2n * away <= 10n ** BigInt(scale - 2));
}
