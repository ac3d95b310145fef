// The composition of a group: one text for its lead and its members, and its digest, which is all they confirm.
export const FORMAT = "pesee/consortium/1";

// RFC 8785, of objects, lists, texts and whole numbers.
export function canonical(value) {
  if (Array.isArray(value)) {
    return "[" + value.map(canonical).join(",") + "]";
  }
  if (value !== null && typeof value === "object") {
    const entry = key => JSON.stringify(key) + ":" + canonical(value[key]);
    return "{" + Object.keys(value).sort().map(entry).join(",") + "}";
  }
  return JSON.stringify(value);
}

export const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, "0")).join("");

export const digestOf = async text => hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));

// As it stands behind the # of a link, which no browser sends.
export function toFragment(text) {
  const letters = [...new TextEncoder().encode(text)].map(byte => String.fromCharCode(byte)).join("");
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

// The text again; null where there is none.
export function ofFragment(fragment) {
  try {
    const letters = atob(fragment.replace(/-/g, "+").replace(/_/g, "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(letters, letter => letter.charCodeAt(0)));
  } catch {
    return null;
  }
}

const isParty = one => one !== null && typeof one === "object" && typeof one.name === "string"
  && typeof one.identifier === "string" && (one.share === undefined || typeof one.share === "string");

// What a text says, when it is a composition for this tender and lot; else null.
export function readComposition(text, tender, lot) {
  try {
    const told = JSON.parse(text);
    const whole = told.format === FORMAT && ["JOINT", "SEVERAL"].includes(told.form) && isParty(told.lead)
      && Array.isArray(told.members) && told.members.every(isParty) && /^[0-9a-f]{64}$/.test(told.salt);
    return whole && told.tender === tender && told.lot === lot && canonical(told) === text ? told : null;
  } catch {
    return null;
  }
}
