// The page on which a member of a group confirms. What is behind the # of the link stays here; its digest is all that
// the form sends.
import { operatorOf, readIdentifier } from "./check-digits.js?v=b8dda4057632";
import { digestOf, ofFragment, readComposition } from "./composition.js?v=7b497ca3562a";
import { element } from "./file-box.js?v=5e302356104e";
import { visible } from "./file-names.js?v=ce1f9ddd8c97";

const box = document.getElementById("composition");
const words = box.dataset;
const digest = document.getElementById("digest");
const form = document.getElementById("confirming");
const link = document.getElementById("link");
const wrong = document.getElementById("link-error");
const language = document.documentElement.lang;

const percent = share => language === "fr" ? share.replace(".", ",") + "\u202f%" : share + "%";

function line(party, role) {
  const row = element("tr", "");
  const head = element("th", "", { scope: "row" });
  head.append(element("bdi", visible(party.name)));
  const number = element("td", "");
  number.append(element("bdi", visible(party.identifier)));
  const share = element("td", party.share ? percent(party.share) : "", { class: "num" });
  row.append(head, number, element("td", role), share);
  return row;
}

async function show(fragment) {
  const text = ofFragment(fragment);
  const told = text === null ? null : readComposition(text, words.tender, Number(words.lot));
  box.hidden = told === null;
  wrong.hidden = fragment === "" || told !== null;
  link.toggleAttribute("aria-invalid", !wrong.hidden);
  // Whoever has no link may still copy the digest by hand.
  form.hidden = told !== null;
  if (told === null) {
    return;
  }
  document.getElementById("form").textContent = told.form === "JOINT" ? words.joint : words.several;
  document.getElementById("parties").replaceChildren(line(told.lead, words.lead),
    ...told.members.map(one => line(one, words.member)));
  const own = one => operatorOf(readIdentifier(one.identifier).value) === words.operator;
  const leads = own(told.lead);
  const member = !leads && told.members.some(own);
  document.getElementById("is-lead").hidden = !leads;
  document.getElementById("not-named").hidden = leads || member;
  form.hidden = !member;
  digest.value = await digestOf(text);
}

const read = () => show(location.hash.slice(1));

if (digest && crypto.subtle) {
  document.getElementById("by-link").hidden = false;
  link.addEventListener("input", () => show(link.value.trim().replace(/^[^#]*#/, "")));
  addEventListener("hashchange", read);
  read();
}
