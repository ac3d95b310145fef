// Who bids: alone, or as the lead of a group, with the subcontractors and cloud providers that the bid names. All of it
// stays here until it is sealed; what is wrong is said, and keeps nobody from depositing (RULE-74).
import { operatorOf, readIdentifier } from "./check-digits.js?v=b8dda4057632";
import { canonical, digestOf, FORMAT, hex, toFragment } from "./composition.js?v=7b497ca3562a";
import { add, isAboveZero, readTyped, show } from "./decimal.js?v=6e5e2dc69109";
import { groupRows, markField } from "./group-rows.js?v=b5f71b3fc780";

const SINGLE = "SINGLE";
const JOINT = "JOINT";
const ALL = "100";
// What no name can hold, such as half of a sign, or marks that turn the direction of writing.
const UNKEPT = /[\p{Cc}\p{Cs}\p{Cn}\u202a-\u202e\u2066-\u2069\ufffd]/gu;

// data: of the page's form.
export function groupForm(form, data) {
  const box = document.getElementById("who-bids");
  const words = box.dataset;
  const language = document.documentElement.lang;
  const group = document.getElementById("group");
  const leadShare = document.getElementById("lead-share");
  const warning = document.getElementById("group-warning");
  const told = () => box.dispatchEvent(new Event("input", { bubbles: true }));
  const members = groupRows(document.getElementById("members"), told);
  const subcontractors = groupRows(document.getElementById("subcontractors"), told);
  const providers = groupRows(document.getElementById("providers"), told);
  const kinds = [...box.querySelectorAll("[name=standing]")];
  const kind = () => kinds.find(one => one.checked)?.value || SINGLE;
  // What was touched is marked; what was not yet is only listed.
  const touched = new Set();
  let salt = "";

  const percent = plain => show(plain, language) + (language === "fr" ? "\u202f%" : "%");
  const blank = values => Object.values(values).every(value => value.trim() === "");
  const text = value => value.replace(UNKEPT, "").trim();

  function share(value) {
    const found = readTyped(value, language);
    return found.why || !isAboveZero(found.value) ? { why: "share" } : { value: add("0", found.value) };
  }

  function identifierFault(value) {
    const { why } = readIdentifier(value);
    return why === "form" ? words.identifierForm : why === "digits" ? words.identifierDigits : "";
  }

  /* What is wrong */

  function shareFault(value) {
    return kind() !== JOINT ? "" : share(value).why ? words.shareWrong : "";
  }

  // [field, what is wrong] of each field; what concerns none stands without.
  function faults() {
    const found = [];
    const say = (field, fault) => found.push([field, fault]);
    for (const row of subcontractors.rows()) {
      const { name, identifier, purpose } = subcontractors.values(row);
      const unnamed = name.trim() === "" && !blank({ identifier, purpose });
      say(subcontractors.field(row, "name"), unnamed ? words.nameMissing : "");
      say(subcontractors.field(row, "identifier"), identifier.trim() === "" ? "" : identifierFault(identifier));
    }
    if (kind() === SINGLE) {
      return found;
    }
    say(leadShare, shareFault(leadShare.value));
    const seen = new Set([operatorOf(readIdentifier(words.identifier).value)]);
    for (const row of members.rows()) {
      const values = members.values(row);
      const number = readIdentifier(values.identifier);
      const twice = !number.why && seen.has(operatorOf(number.value));
      seen.add(operatorOf(number.value));
      say(members.field(row, "name"), values.name.trim() === "" ? words.nameMissing : "");
      say(members.field(row, "identifier"), twice ? words.twice : identifierFault(values.identifier));
      say(members.field(row, "share"), shareFault(values.share));
    }
    if (members.rows().length === 0) {
      say(null, words.noMember);
    }
    if (kind() === JOINT && total() !== null && total() !== ALL) {
      say(null, words.sumWrong + " " + percent(total()));
    }
    return found;
  }

  // Of what can be read; null where nothing can.
  function total() {
    const shares = [leadShare.value, ...members.rows().map(row => members.values(row).share)].map(share);
    return shares.reduce((sum, one) => one.why ? sum : add(sum ?? "0", one.value), null);
  }

  /* What it says */

  const party = (name, identifier, part) => ({
    name,
    identifier,
    ...(kind() === JOINT && part.trim() !== "" ? { share: share(part).value ?? text(part) } : {}),
  });

  // Who bids; null for one alone.
  function tenderer() {
    if (kind() === SINGLE) {
      return null;
    }
    salt = salt || hex(crypto.getRandomValues(new Uint8Array(32)));
    return {
      form: kind(),
      lead: party(words.name, words.identifier, leadShare.value),
      members: members.rows().map(row => members.values(row)).filter(values => !blank(values))
        .map(one => party(text(one.name), readIdentifier(one.identifier).value, one.share)),
      salt,
    };
  }

  // What goes into the sealed manifest.
  function manifest() {
    return {
      tenderer: tenderer(),
      subcontractors: subcontractors.rows().map(subcontractors.values).filter(values => !blank(values))
        .map(one => ({
          name: text(one.name),
          identifier: one.identifier.trim() === "" ? null : readIdentifier(one.identifier).value,
          purpose: text(one.purpose),
        })),
      providers: providers.rows().map(row => text(providers.values(row).name)).filter(name => name !== ""),
    };
  }

  /* What is shown */

  async function compose(whole) {
    const composition = document.getElementById("composition");
    composition.hidden = !whole;
    document.getElementById("composition-later").hidden = whole || kind() === SINGLE;
    if (!whole) {
      return;
    }
    const composed = canonical({ format: FORMAT, tender: data.tender, lot: Number(data.lot), ...tenderer() });
    document.getElementById("members-link").value = location.origin + words.page + "#" + toFragment(composed);
    document.getElementById("composition-digest").textContent = await digestOf(composed);
  }

  function refresh() {
    const alone = kind() === SINGLE;
    group.hidden = alone;
    box.querySelectorAll("[data-joint]").forEach(one => { one.hidden = kind() !== JOINT; });
    const found = faults();
    found.filter(([field]) => field && (touched.has(field) || field.hasAttribute("aria-invalid")))
      .forEach(([field, fault]) => markField(field, fault));
    const sentences = [...new Set(found.map(([, fault]) => fault).filter(fault => fault !== ""))];
    warning.hidden = sentences.length === 0;
    warning.querySelector("ul").replaceChildren(...sentences.map(sentence => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    }));
    const sum = total();
    document.getElementById("shares-total").textContent = kind() === JOINT && sum !== null
      ? words.sum + " " + percent(sum) : "";
    compose(!alone && sentences.length === 0);
  }

  box.addEventListener("change", event => { touched.add(event.target); refresh(); });
  box.addEventListener("input", refresh);
  document.getElementById("copy-link").addEventListener("click", async () => {
    const link = document.getElementById("members-link");
    link.select();
    await navigator.clipboard?.writeText(link.value).catch(() => document.execCommand("copy"));
    document.getElementById("copied").textContent = words.copied;
  });

  /* What is kept in this browser */

  const kept = value => share(value).why ? { typed: value } : { plain: share(value).value };
  const back = one => one?.plain ? (language === "fr" ? one.plain.replace(".", ",") : one.plain) : one?.typed || "";

  function draft() {
    return {
      kind: kind(),
      salt,
      lead: kept(leadShare.value),
      members: members.rows().map(members.values).map(one => ({ ...one, share: kept(one.share) })),
      subcontractors: subcontractors.rows().map(subcontractors.values),
      providers: providers.rows().map(providers.values),
    };
  }

  // Puts a draft back; answers how much of it there was.
  function restore(earlier) {
    if (!earlier) {
      refresh();
      return 0;
    }
    salt = /^[0-9a-f]{64}$/.test(earlier.salt) ? earlier.salt : "";
    kinds.forEach(one => { one.checked = one.value === earlier.kind; });
    leadShare.value = back(earlier.lead);
    const rows = [[members, (earlier.members || []).map(one => ({ ...one, share: back(one.share) }))],
      [subcontractors, earlier.subcontractors || []], [providers, earlier.providers || []]];
    rows.forEach(([list, all]) => all.forEach(one => list.add(one)));
    document.getElementById("declared").open = rows.slice(1).some(([, all]) => all.length > 0);
    refresh();
    return (earlier.kind === SINGLE ? 0 : 1) + rows.reduce((sum, [, all]) => sum + all.length, 0);
  }

  function clear() {
    salt = "";
    leadShare.value = "";
    kinds.forEach(one => { one.checked = one.value === SINGLE; });
    [members, subcontractors, providers].forEach(list => list.clear());
    refresh();
  }

  return { manifest, draft, restore, clear };
}
