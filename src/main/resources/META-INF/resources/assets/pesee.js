// What pages gain with scripts; none needs them. Session warning, kept drafts, parts replaced in place.
"use strict";
(() => {
  const WARN = 120;
  const body = document.body;
  const warning = document.getElementById("session-warning");
  const DRAFT = "draft:";
  const place = DRAFT + location.pathname + location.search;
  let leaving = false;
  let endsAt = Date.now() + Number(body.dataset.sessionSeconds || 0) * 1000;

  // No script may fill in which file somebody chose.
  const typed = "form[method=post] :is(textarea, select, input:not([type=hidden], [type=file]))";
  const fields = () => [...document.querySelectorAll(typed)];
  const isChoice = field => field.type === "radio" || field.type === "checkbox";
  const keyOf = field => isChoice(field) ? field.name + "=" + field.value : field.name;

  // Written down when the session is about to end or has ended, and when a form is sent: its answer may be the sign-in,
  // which forgets what was sent. It stays in this tab.
  function keepDraft(sent) {
    const draft = {};
    for (const field of fields()) {
      draft[keyOf(field)] = isChoice(field) ? field.checked : field.value;
    }
    if (Object.keys(draft).length > 0) {
      sessionStorage.setItem(place, JSON.stringify({ sent, draft }));
    }
  }

  // What was sent is done with once one of our pages answers it, unless that page refuses it. An answer that came by way
  // of the sign-in does not name us as where it comes from.
  function dropSent() {
    const straight = document.referrer.startsWith(location.origin + "/")
      && performance.getEntriesByType("navigation")[0]?.type !== "back_forward";
    if (document.querySelector("[data-refused]")) {
      return;
    }
    for (const key of Object.keys(sessionStorage).filter(one => one.startsWith(DRAFT))) {
      if (JSON.parse(sessionStorage.getItem(key)).sent && (key !== place || straight)) {
        sessionStorage.removeItem(key);
      }
    }
  }

  function restoreDraft() {
    const kept = sessionStorage.getItem(place);
    if (!kept) {
      return;
    }
    sessionStorage.removeItem(place);
    const { draft } = JSON.parse(kept);
    let changed = false;
    for (const field of fields()) {
      const value = draft[keyOf(field)];
      if (value === undefined) {
        continue;
      }
      const now = isChoice(field) ? field.checked : field.value;
      changed = changed || now !== value;
      if (isChoice(field)) {
        field.checked = value;
      } else {
        field.value = value;
      }
    }
    const told = document.getElementById("session-draft");
    if (changed && told) {
      told.textContent = told.dataset.kept;
      told.className = "wrap bar";
    }
  }

  function watch() {
    const left = (endsAt - Date.now()) / 1000;
    const near = left <= WARN;
    if (near && !leaving) {
      keepDraft(false);
    }
    if (warning && warning.hidden === near) {
      warning.hidden = !near;
    }
  }

  async function stay() {
    const answer = await fetch("/session", {
      headers: { "X-Requested-With": "XMLHttpRequest" }, redirect: "manual" }).catch(() => null);
    if (!answer || !answer.ok) {
      keepDraft(false);
      location.reload();
      return;
    }
    endsAt = Date.now() + (await answer.json()).secondsLeft * 1000;
    sessionStorage.removeItem(place);
    watch();
  }

  if (warning) {
    dropSent();
    restoreDraft();
    document.addEventListener("submit", event => {
      if (event.target.method === "post" && !event.defaultPrevented) {
        leaving = true;
        keepDraft(true);
      }
    });
    warning.querySelector("button").addEventListener("click", stay);
    setInterval(watch, 1000);
    watch();
  }

  // A script that asks is told 499 when the session has ended, instead of being led to another site.
  body.addEventListener("htmx:configRequest", event => {
    event.detail.headers["X-Requested-With"] = "XMLHttpRequest";
  });
  // A refusal that shows the form again replaces it, as any answer does.
  body.addEventListener("htmx:beforeSwap", event => {
    const { xhr, target } = event.detail;
    if (xhr.status === 409 && target.id && xhr.responseText.includes(`id="${target.id}"`)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  body.addEventListener("htmx:responseError", event => {
    const { status } = event.detail.xhr;
    if (status === 499 || status === 401) {
      keepDraft(false);
      location.reload();
      return;
    }
    // The form stays with all that was typed; what the answer says goes above it.
    const said = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html").querySelector("main");
    if (said) {
      const told = document.createElement("div");
      told.className = "note block";
      told.id = "refusal";
      told.setAttribute("role", "alert");
      told.tabIndex = -1;
      for (const heading of said.querySelectorAll("h1")) {
        const title = document.createElement("p");
        title.className = "title";
        title.textContent = heading.textContent;
        heading.replaceWith(title);
      }
      const text = document.createElement("div");
      text.append(...said.children);
      told.append(document.createElement("span"), text);
      document.getElementById("refusal")?.remove();
      document.querySelector("main").prepend(told);
      told.scrollIntoView();
      told.focus();
    }
  });
  // Any answer renews the session.
  body.addEventListener("htmx:afterOnLoad", () => {
    if (warning && warning.hidden) {
      endsAt = Math.max(endsAt, Date.now() + Number(body.dataset.sessionSeconds || 0) * 1000);
    }
  });
})();
