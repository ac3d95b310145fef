// Files and folders dropped onto the page. A folder is taken for its files; an empty one is told.
const DEEPEST = 20;
const MOST = 2000;

const entries = reader => new Promise((resolve, reject) => reader.readEntries(resolve, reject));
const fileOf = entry => new Promise((resolve, reject) => entry.file(resolve, reject));

// Answers { files, empty }: what was dropped, and the names of folders without any file.
async function dropped(found) {
  const answer = { files: [], empty: [] };
  for (const { entry, file } of found) {
    if (entry?.isDirectory) {
      const before = answer.files.length;
      await walk(entry, answer, 0);
      if (answer.files.length === before) {
        answer.empty.push(entry.name);
      }
    } else if (file) {
      answer.files.push(file);
    }
  }
  return answer;
}

async function walk(folder, answer, depth) {
  const reader = folder.createReader();
  for (let some = await entries(reader); some.length > 0 && depth < DEEPEST; some = await entries(reader)) {
    for (const entry of some) {
      if (answer.files.length >= MOST) {
        return;
      }
      if (entry.isDirectory) {
        await walk(entry, answer, depth + 1);
      } else {
        answer.files.push(await fileOf(entry));
      }
    }
  }
}

// taken(row, files, empty) is called for what is dropped onto a row; beside the rows, nothing happens.
export function takeDrops(rows, taken) {
  addEventListener("dragover", event => event.preventDefault());
  addEventListener("drop", event => event.preventDefault());
  for (const row of rows) {
    row.addEventListener("drop", async event => {
      // What was dropped can be asked for during the event only.
      const found = [...event.dataTransfer.items].filter(item => item.kind === "file")
        .map(item => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
      const { files, empty } = await dropped(found).catch(() => ({ files: [], empty: [] }));
      taken(row, files, empty);
    });
  }
}
