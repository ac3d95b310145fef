// What this browser has kept of a bid: put back at the beginning, written down at each change, forgotten on demand.
import { draftOf, forget, keepDraft, piecesOf, sweep } from "./bid-store.js?v=b5d65fa04393";
import { element, size } from "./file-box.js?v=5e302356104e";
import { visible } from "./file-names.js?v=ce1f9ddd8c97";

const PAUSE = 300;

// data: of the form. bid: prices and values. restored: called once fields are filled in. Answers scope, what is kept
// of pieces, and later(), to be called at each change.
export async function bidDraft(data, bid, { restored, gone }) {
  const scope = [data.tender, data.lot, data.organisation].join("/");
  const language = document.documentElement.lang;
  const box = document.getElementById("kept");
  const list = document.getElementById("kept-files");
  await sweep();
  const [draft, all] = await Promise.all([draftOf(scope), piecesOf(scope)]);
  const earlier = all.filter(one => one.recipient === data.recipient);
  const count = bid.restore(draft);
  let waiting = 0;
  let forgotten = false;

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
    if (list.childElementCount !== left.length) {
      list.replaceChildren(...left.map(one => {
        const item = element("li", "");
        item.append(element("bdi", visible(one.name)), " (" + size(one.size, language) + ")",
          one.recipient === data.recipient ? "" : " " + box.dataset.otherKey);
        return item;
      }));
    }
    document.getElementById("kept-choose").hidden = left.length === 0;
    box.hidden = forgotten || (count === 0 && left.length === 0);
  }

  document.getElementById("kept-prices").hidden = count === 0;
  document.getElementById("kept-forget").addEventListener("click", async () => {
    clearTimeout(waiting);
    forgotten = true;
    await forget(scope);
    earlier.length = 0;
    bid.clear();
    box.hidden = true;
    gone(box.dataset.gone);
  });
  if (count > 0) {
    restored();
  }
  return { scope, earlier, later, showKept };
}
