// Offers a file of one lot to others, so that it is picked once: it is sealed for them, too, and found on their pages.
import { element } from "./file-box.js?v=5e302356104e";

// data: of the form. Answers what makes, for a file, the choice of lots; nothing where there is no other lot.
export function otherLots(data) {
  const list = document.getElementById("other-lots");
  const places = list ? [...list.children] : [];

  // How a lot takes a file of this envelope and piece, by its own plan.
  async function plan(place, file) {
    const answer = await fetch(place.dataset.plan, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw new Error("no plan");
    }
    const { envelopes, pieces, partSize } = await answer.json();
    const envelope = envelopes.find(one => one.kind === file.envelope.kind) || envelopes[envelopes.length - 1];
    const asked = pieces.some(piece => piece.code === file.code && piece.envelope === envelope.kind);
    return { scope: [data.tender, place.dataset.lot, data.organisation].join("/"), recipient: envelope.recipient,
      partSize, code: asked ? file.code : "other", parts: place.dataset.envelopes + envelope.id + "/pieces/" };
  }

  function choice(place, file, seal) {
    const line = element("p", "", { class: "small" });
    const label = element("label", "", { class: "choice small" });
    const box = element("input", "", { type: "checkbox" });
    const state = element("span", "", { class: "muted", role: "status" });
    label.append(box, element("span", list.dataset.also + " " + place.textContent));
    line.append(label, state);
    box.addEventListener("change", async () => {
      // What is sealed for the other lot stays its own: there it is taken or left.
      box.disabled = true;
      try {
        seal(await plan(place, file), news => { state.textContent = " " + list.dataset[news]; });
      } catch {
        box.disabled = false;
        box.checked = false;
        state.textContent = " " + list.dataset.failed;
      }
    });
    return line;
  }

  return (file, seal) => places.map(place => choice(place, file, seal));
}
