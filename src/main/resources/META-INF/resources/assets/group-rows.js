// A list that somebody makes longer and shorter: each row is a copy of its template, with fields that have a data-of.
let made = 0;

// list: the element, with data-add (the button that adds), data-most and a <template>. changed: called after each
// change.
export function groupRows(list, changed) {
  const button = document.getElementById(list.dataset.add);
  const template = list.querySelector("template");
  const rows = () => [...list.children].filter(row => row !== template);

  function number() {
    rows().forEach((row, place) => {
      row.querySelectorAll("[data-place]").forEach(one => { one.textContent = place + 1; });
    });
    button.hidden = rows().length >= Number(list.dataset.most);
  }

  function add(values = {}) {
    const row = template.content.firstElementChild.cloneNode(true);
    made++;
    for (const field of row.querySelectorAll("[data-of]")) {
      field.id = list.id + "-" + made + "-" + field.dataset.of;
      row.querySelector('label[data-for="' + field.dataset.of + '"]').htmlFor = field.id;
      field.value = values[field.dataset.of] || "";
    }
    row.querySelector("[data-remove]").addEventListener("click", () => {
      const next = row.nextElementSibling?.querySelector("input") || button;
      row.remove();
      number();
      changed();
      next.focus();
    });
    list.append(row);
    number();
    return row;
  }

  button.addEventListener("click", () => {
    add().querySelector("input").focus();
    changed();
  });

  const field = (row, name) => row.querySelector('[data-of="' + name + '"]');
  const values = row =>
    Object.fromEntries([...row.querySelectorAll("[data-of]")].map(one => [one.dataset.of, one.value]));

  function clear() {
    rows().forEach(row => row.remove());
    number();
  }

  number();
  return { add, rows, field, values, clear };
}

// Says what is wrong beside a field; nothing, when that is empty.
export function markField(field, text) {
  const id = field.id + "-error";
  const note = document.getElementById(id);
  if (text === "") {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
    note?.remove();
    return;
  }
  const own = note || document.createElement("p");
  own.id = id;
  own.className = "err small";
  own.textContent = text;
  field.before(own);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", id);
}
