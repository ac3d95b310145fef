// Takes the deposit secret out of the bidder's proof file, in the browser: the file itself, which lists names and prices,
// is never sent.
const choice = document.getElementById("proof-choice");
const error = document.getElementById("proof-error");
const secret = document.getElementById("secret");

async function read([file]) {
  const found = file ? await file.text().then(text => JSON.parse(text).secret).catch(() => undefined) : undefined;
  error.hidden = /^[0-9a-f]{64}$/.test(found);
  if (error.hidden) {
    secret.value = found;
  }
}

if (choice) {
  choice.hidden = false;
  document.getElementById("proof-file").addEventListener("change", event => read([...event.target.files]));
}
