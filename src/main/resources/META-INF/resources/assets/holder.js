// The parts of a page in which a key holder makes a key, or uses their key file. Each is an element with data-do, and is
// shown only where it works. Key and passphrase stay outside every form: nothing here ever sends them.
const PATIENCE = 120000;
const SHORTEST = 12;

/** Has the worker do one thing. What goes wrong comes back as { error }. */
function ask(address, message) {
  return new Promise(answer => {
    const worker = new Worker(address, { type: "module" });
    const end = result => {
      clearTimeout(timer);
      worker.terminate();
      answer(result);
    };
    const timer = setTimeout(() => end({ error: "slow" }), PATIENCE);
    worker.onmessage = ({ data }) => end(data);
    worker.onerror = () => end({ error: "failed" });
    worker.postMessage(message);
  });
}

/** Shows the one error of this code, beside its field; none when there is no code. */
function tell(part, code) {
  for (const error of part.querySelectorAll("[data-error]")) {
    error.hidden = error.dataset.error !== code;
    const field = document.getElementById(error.dataset.of);
    if (field && !error.hidden) {
      field.setAttribute("aria-invalid", "true");
      field.focus();
    }
  }
}

function begin(part) {
  part.querySelectorAll("[aria-invalid]").forEach(field => field.removeAttribute("aria-invalid"));
  tell(part, "");
}

async function working(part, message) {
  const status = part.querySelector("[role=status]");
  const button = part.querySelector("button");
  status.textContent = status.dataset.working;
  button.disabled = true;
  const result = await ask(part.dataset.worker, message);
  button.disabled = false;
  status.textContent = result.error ? "" : status.dataset.done;
  return result;
}

function download(text, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
}

async function make(part) {
  const [first, second] = part.querySelectorAll("input[type=password]");
  const passphrase = first.value.normalize("NFC");
  begin(part);
  if ([...passphrase].length < SHORTEST) {
    return tell(part, "short");
  }
  if (passphrase !== second.value.normalize("NFC")) {
    return tell(part, "differ");
  }
  const made = await working(part, { do: "make", passphrase });
  if (made.error) {
    return tell(part, made.error);
  }
  download(made.file, part.dataset.file);
  first.value = "";
  second.value = "";
  const into = document.getElementById(part.dataset.into);
  into.value = made.recipient;
  into.form.querySelector("button").focus();
}

const words = text => text.split(" ").filter(word => word !== "");

async function use(part) {
  const file = part.querySelector("input[type=file]");
  const secret = part.querySelector("input[type=password]");
  begin(part);
  if (file.files.length === 0) {
    return tell(part, "none");
  }
  const identityFile = await file.files[0].text().catch(() => "");
  const used = await working(part, {
    do: part.dataset.do,
    identityFile,
    passphrase: secret.value,
    sealed: words(part.dataset.sealed).map(id => document.getElementById(id).textContent),
    commitments: words(part.dataset.commitment),
    recipient: part.dataset.recipient
  });
  if (used.error) {
    return tell(part, used.error);
  }
  secret.value = "";
  const fields = words(part.dataset.into).map(id => document.getElementById(id));
  if (fields.length === 1) {
    fields[0].value = used.texts.join("\n");
  } else {
    fields.forEach((field, index) => { field.value = used.texts[index]; });
  }
  fields[0].form.requestSubmit();
}

for (const part of document.querySelectorAll("[data-do]")) {
  const act = part.dataset.do === "make" ? make : use;
  part.querySelector("button").addEventListener("click", () => act(part));
  part.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.target.type === "password") {
      act(part);
    }
  });
  part.hidden = !(window.Worker && window.isSecureContext);
}
