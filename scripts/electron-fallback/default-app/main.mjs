// Stands in for the default app that this build of Electron lacks: `electron [flags] [-r FILE] FOLDER [args]`.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const words = process.argv.slice(1);
const preloads = [];
let folder;

for (let index = 0; index < words.length && folder === undefined; index++) {
  const word = words[index];
  // Playwright brings its loader this way.
  if (word === '-r' || word === '--require') preloads.push(words[++index]);
  else if (!word.startsWith('-')) folder = resolve(word);
}

for (const file of preloads) require(resolve(file));

if (folder === undefined) {
  console.log(`Electron ${process.versions.electron}: no application given`);
  app.exit(0);
} else {
  const about = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name);
  if (about.version) app.setVersion(about.version);
  app.setAppPath(folder);
  // Awaited: otherwise `ready` fires before the application's own early calls (registerSchemesAsPrivileged).
  await import(pathToFileURL(resolve(folder, about.main ?? 'index.js')).href);
}
