// The guides say what the screens say. Part of `npm run check`:
// - what a guide prints **bold** is a text of our screens in its language; `…` stands for what changes (a number, a time);
// - every file it links to is there, and its pictures are in its language;
// - every picture in docs/pictures is shown somewhere, and small enough for a repository that draws it often.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '../packages/shared/src/i18n/messages/en/index.ts';
import { uk } from '../packages/shared/src/i18n/messages/uk/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const guideFolder = join(root, 'docs/guides');
const pictureFolder = join(root, 'docs/pictures');
const mostBytes = 120_000;
const faults = [];

for (const [language, messages] of Object.entries({ uk, en })) {
  const texts = textsOf(messages);
  for (const file of readdirSync(guideFolder).filter((name) => name.endsWith(`.${language}.md`))) {
    const guide = readFileSync(join(guideFolder, file), 'utf8');
    for (const label of labelsIn(guide))
      if (!texts.some((text) => text.test(label)))
        faults.push(`${file}: no screen says «${label}» in ${language}`);
    for (const picture of linksIn(guide).filter((target) => target.endsWith('.png')))
      if (!picture.endsWith(`.${language}.png`)) faults.push(`${file}: ${picture} is not in ${language}`);
  }
}

const documents = [...markdownIn(root, false), ...markdownIn(join(root, 'docs'), true)];
const shown = new Set();
for (const document of documents) {
  for (const target of linksIn(readFileSync(document, 'utf8'))) {
    const file = join(dirname(document), target);
    if (!existsSync(file)) faults.push(`${relative(root, document)}: ${target} is not there`);
    shown.add(file);
  }
}
for (const picture of readdirSync(pictureFolder)) {
  const file = join(pictureFolder, picture);
  if (!shown.has(file)) faults.push(`docs/pictures/${picture} is shown nowhere`);
  if (statSync(file).size > mostBytes) faults.push(`docs/pictures/${picture} is too large: a smaller scale`);
}

for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

/** Each text as what it may look like on a screen. Plurals and choices are left out: a guide cannot quote them whole. */
function textsOf(messages) {
  return Object.values(messages)
    .flatMap((subject) => Object.values(subject))
    .filter((text) => !/\{\w+,/.test(text))
    .map((text) => {
      const parts = text.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return new RegExp(`^${parts.join('.+')}$`, 'u');
    });
}

/** What is printed bold, on one line as the screen has it. */
function labelsIn(guide) {
  return Array.from(guide.matchAll(/\*\*(.+?)\*\*/gs), ([, label]) => label.replaceAll(/\s+/g, ' '));
}

/** The files a document links to or shows. */
function linksIn(document) {
  return Array.from(document.matchAll(/\]\(([^)#\s]+)[^)]*\)/g), ([, target]) => target).filter(
    (target) => !/^[a-z]+:/.test(target),
  );
}

function markdownIn(folder, recursive) {
  return readdirSync(folder, { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}
