// What this browser has kept of a bid: put back at the beginning, written down at each change, forgotten on demand.
import { draftOf, forgetAll, keepDraft, piecesOf, sweep } from "./bid-store.js?v=0cd152e0718e";
import { element, size } from "./file-box.js?v=5e302356104e";
import { visible } from "./file-names.js?v=ce1f9ddd8c97";

const PAUSE = 300;

// data: of the form. envelopes: what the bid is sealed with. bid: prices and values. restored: called once fields are
// filled in; gone: once all is forgotten; reused: to put a file back that need not be picked again. Answers scopeOf (what
// a piece is kept under), what is kept of pieces, and later(), to be called at each change.
export async function bidDraft(data, envelopes, bid, { restored, gone, reused }) {
  const scope = [data.tender, data.lot, data.organisation].join("/");
  // Candidacies are of all lots.
  const shared = [data.tender, "candidacy", data.organisation].join("/");
  const scopeOf = envelope => envelope.kind === "CANDIDACY" ? shared : scope;
  const fits = one => envelopes.some(envelope => envelope.recipient === one.recipient);
  const language = document.documentElement.lang;
  const box = document.getElementById("kept");
  const list = document.getElementById("kept-files");
  await sweep();
  const [draft, own, common] = await Promise.all([draftOf(scope), piecesOf(scope), piecesOf(shared)]);
  const all = [...own, ...common];
  const earlier = all.filter(fits);
  const again = document.getElementById("kept-again");
  const count = bid.restore(draft);
  let waiting = 0;
  let forgotten = false;
  let ready = [];

  const write = () => { clearTimeout(waiting); waiting = 0; return keepDraft(scope, bid.draft()); };
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(write, PAUSE);
  };
  addEventListener("pagehide", () => waiting && write());

  // Files begun earlier and not picked again yet; a lost one may be picked under another name.
  function showKept(files) {
    const picked = new Set(files.map(file => file.piece));
    const left = forgotten ? [] : all.filter(one => !picked.has(one.piece));
    ready = left.filter(one => one.sha256 && fits(one));
    again.hidden = ready.length === 0;
    if (list.childElementCount !== left.length) {
      list.replaceChildren(...left.map(one => {
        const item = element("li", "");
        item.append(element("bdi", visible(one.name)), " (" + size(one.size, language) + ")",
          fits(one) ? one.sha256 ? " " + box.dataset.whole : "" : " " + box.dataset.otherKey);
        return item;
      }));
    }
    document.getElementById("kept-choose").hidden = left.length === 0;
    box.hidden = forgotten || (count === 0 && left.length === 0);
  }

  again.addEventListener("click", () => reused(ready));
  document.getElementById("kept-prices").hidden = count === 0;
  document.getElementById("kept-forget").addEventListener("click", async () => {
    clearTimeout(waiting);
    forgotten = true;
    await forgetAll(data.tender + "/", "/" + data.organisation);
    earlier.length = 0;
    bid.clear();
    box.hidden = true;
    gone(box.dataset.gone);
  });
  if (count > 0) {
    restored();
  }
  return { scopeOf, earlier, later, showKept };
}
