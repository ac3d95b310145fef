// Exact decimals: an amount is a whole number and a number of decimals, never a binary fraction.
const TYPED = { fr: /^(\d+)(?:[.,](\d{1,6}))?$/, en: /^(\d+)(?:\.(\d{1,6}))?$/ };
const DIGITS = 15;

// What somebody typed, as a plain decimal such as "12.50"; null when it is none, or can be read in two ways: in English
// a comma may part thousands or decimals. As the opening does, it takes 15 digits in all.
export function parse(text, language) {
  const found = (TYPED[language] || TYPED.fr).exec(text.replace(/[\s\u00a0\u202f\u2009]/g, ""));
  if (!found) {
    return null;
  }
  const whole = found[1].replace(/^0+(?=\d)/, "");
  const decimals = found[2] || "";
  return whole.length + decimals.length > DIGITS ? null : whole + (decimals ? "." + decimals : "");
}

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
