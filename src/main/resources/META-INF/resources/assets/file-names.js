// What is odd about the names of files. Names are shown to people later, and written to disks.
const TURNING = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/g;
const PATH = /[/\\:]|(?:^|[^.])\.\.(?:[^.]|$)|^\.|[. ]$/;
const LONG = 150;

// The name with its unseen characters made visible: one that turns the direction of writing can hide an ending.
export const visible = name => name.replace(UNSEEN, "\ufffd");

export function nameWarnings(name, words) {
  const unseen = name !== visible(name);
  return [
    ...(TURNING.test(name) ? [words.nameTurning] : unseen ? [words.nameUnseen] : []),
    ...(PATH.test(name) ? [words.namePath] : []),
    ...([...name].length > LONG ? [words.nameLong] : []),
  ];
}

// Those of several files that have the name of another one: many disks take upper and lower case for the same.
export function sameNames(files) {
  const counts = new Map();
  files.forEach(({ name }) => counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) || 0) + 1));
  return new Set(files.filter(({ name }) => counts.get(name.toLowerCase()) > 1));
}
