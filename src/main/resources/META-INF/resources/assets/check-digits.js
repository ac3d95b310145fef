// The numbers that operators are known by: their form, and the digits that tell a miscopied one. The opening checks
// more countries than this page does.
const BETWEEN = /[\s\u00a0\u202f.-]/g;
const LA_POSTE = "356000000";
const LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

const sum = digits => [...digits].reduce((total, digit) => total + Number(digit), 0);

const weigh = (digit, place) => place % 2 === 0 ? Number(digit) : sum(String(2 * Number(digit)));

const luhn = digits => [...digits].reverse().reduce((total, digit, place) => total + weigh(digit, place), 0) % 10 === 0;

const isSiret = number => number.startsWith(LA_POSTE) ? luhn(number) || sum(number) % 5 === 0
  : luhn(number) && luhn(number.slice(0, 9));

// CGI art. 286 ter: two characters of check, then the SIREN; Monaco has numbers of the same form.
function isFrench(number) {
  const [first, second] = [...number.slice(2, 4)].map(sign => LETTERS.indexOf(sign));
  const siren = Number(number.slice(4));
  if (!luhn(number.slice(4)) && !number.startsWith("000", 4)) {
    return false;
  }
  if (first < 10 && second < 10) {
    return (12 + 3 * (siren % 97)) % 97 === first * 10 + second;
  }
  const check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
  return (siren + 1 + Math.floor(check / 11)) % 11 === check % 11;
}

// { value } as it is compared, without spaces; with { why } where its form ("form") or its check digits ("digits") are
// wrong.
export function readIdentifier(text) {
  const value = text.replace(BETWEEN, "").toUpperCase();
  if (/^\d{9}$/.test(value)) {
    return luhn(value) ? { value } : { value, why: "digits" };
  }
  if (/^\d{14}$/.test(value)) {
    return isSiret(value) ? { value } : { value, why: "digits" };
  }
  if (value.startsWith("FR")) {
    return !/^FR[0-9A-HJ-NP-Z]{2}\d{9}$/.test(value) ? { value, why: "form" }
      : isFrench(value) ? { value } : { value, why: "digits" };
  }
  return /^[A-Z]{2}[0-9A-Z]{2,13}$/.test(value) ? { value } : { value, why: "form" };
}

// The same for all numbers of one operator, as far as they tell.
export function operatorOf(value) {
  if (/^(\d{9}|\d{14})$/.test(value)) {
    return "SIREN " + value.slice(0, 9);
  }
  return /^FR.{2}\d{9}$/.test(value) && !value.startsWith("000", 4) ? "SIREN " + value.slice(4) : "VAT " + value;
}
