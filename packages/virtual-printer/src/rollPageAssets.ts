/** The live page. Its script and style are files of their own, so that the policy needs no exception. */
export const rollPageHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Virtual printer</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/roll.css">
    <script type="module" src="/roll.js"></script>
  </head>
  <body>
    <header>
      <h1>Virtual printer</h1>
      <p id="about"></p>
      <p id="status" role="status"></p>
    </header>
    <main>
      <section aria-label="Faults" id="faults"></section>
      <section aria-label="Printed jobs, newest first" id="roll"><p id="empty">Nothing printed yet.</p></section>
    </main>
  </body>
</html>
`;

export const rollPageStyle = `
:root { --ink: #0b1f33; --paper: #f6f4ee; --blue: #0a5ca8; --line: #d8d3c6; --alert: #9a2a12; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, 'DejaVu Sans', sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 24px; padding: 16px 24px; border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 20px; }
header p { margin: 0; }
#status { margin-left: auto; font-weight: 600; color: var(--blue); }
#status.stopped { color: var(--alert); }
main { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 24px; padding: 24px; }
#faults { flex: 0 0 300px; display: grid; gap: 16px; position: sticky; top: 24px; }
fieldset { margin: 0; padding: 0; border: 0; display: flex; flex-wrap: wrap; gap: 8px; }
legend { padding: 0 0 4px; font-size: 14px; }
button { min-height: 40px; padding: 0 14px; border: 1px solid var(--blue); border-radius: 6px; background: #fff; color: var(--blue); font: inherit; cursor: pointer; }
button[aria-pressed='true'] { background: var(--blue); color: #fff; }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
#roll { flex: 1 1 420px; display: grid; gap: 24px; justify-items: start; }
article { max-width: 100%; }
article h2 { margin: 0 0 4px; font-size: 14px; font-weight: 600; }
article h2 span { font-weight: 400; }
article img { display: block; max-width: 100%; height: auto; background: #fff; border: 1px solid var(--line); }
article ul { margin: 4px 0 0; padding-left: 20px; color: var(--alert); font-size: 14px; }
`;

export const rollPageScript = `
const faults = [
  ['Paper', [['Enough', { paper: 'ok' }], ['Low', { paper: 'low' }], ['Out', { paper: 'out' }]]],
  ['Paper ends in the next job', [
    ['After 100 rows', { paperOutAfterRows: 100 }], ['After 4,000 bytes', { paperOutAfterBytes: 4000 }],
    ['No', { paperOutAfterRows: null, paperOutAfterBytes: null }],
  ]],
  ['Cover', [['Closed', { cover: 'closed' }], ['Open', { cover: 'open' }]]],
  ['Switch', [['Online', { offline: false }], ['Offline', { offline: true }]]],
  ['Error', [['None', { error: null }], ['Cutter jammed', { error: 'cutter' }], ['Unrecoverable', { error: 'unrecoverable' }]]],
  ['Answers', [['Given', { silent: false }], ['Silent', { silent: true }]]],
  ['Speed', [['Full', { bytesPerSecond: null }], ['2,000 bytes/s', { bytesPerSecond: 2000 }]]],
  ['Connections', [
    ['Accepted', { connections: 'accept' }], ['Refused', { connections: 'refuse' }], ['Reset', { connections: 'reset' }],
  ]],
];
const LONGEST_ROLL = 60;
const buttons = [];
const shown = new Map();
const byId = (id) => document.getElementById(id);

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

for (const [title, choices] of faults) {
  const group = element('fieldset', {}, element('legend', { textContent: title }));
  for (const [label, change] of choices) {
    const button = element('button', { type: 'button', textContent: label });
    button.addEventListener('click', () => post(change));
    buttons.push({ button, change });
    group.append(button);
  }
  byId('faults').append(group);
}

async function post(change) {
  const response = await fetch('/state', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(change),
  });
  if (!response.ok) say((await response.json()).error, true);
}

function say(text, isStopped) {
  const status = byId('status');
  if (status.textContent !== text) status.textContent = text;
  status.classList.toggle('stopped', isStopped);
}

function showPrinter({ state, obstacle, model, widthDots, host, port, waitingBytes, jobsPrinted }) {
  byId('about').textContent = model + ', ' + widthDots + ' dots, ' + host + ':' + port + ', ' + jobsPrinted + ' printed';
  const waiting = waitingBytes > 0 ? ', ' + waitingBytes + ' bytes wait' : '';
  say((obstacle ?? (state.connections === 'accept' ? 'Ready' : 'No connections: ' + state.connections)) + waiting,
    obstacle !== null || state.connections !== 'accept');
  for (const { button, change } of buttons) {
    const isOn = Object.entries(change).every(([key, value]) => state[key] === value
      || (key.startsWith('paperOutAfter') && value !== null && state[key] !== null));
    button.setAttribute('aria-pressed', String(isOn));
  }
}

function showJobs(jobs) {
  byId('empty').hidden = jobs.length > 0;
  for (const job of jobs.slice(-LONGEST_ROLL)) {
    if (shown.has(job.number)) continue;
    const time = new Date(job.finishedAt).toLocaleTimeString('en-GB');
    const remarks = [...job.interruptions.map((text) => 'Interrupted: ' + text), ...job.warnings];
    const article = element('article', {},
      element('h2', {}, 'Job ' + job.number, element('span', { textContent: ', ' + time + ', ' + job.ending })),
      element('img', { src: '/jobs/' + job.number + '.png', alt: job.text }));
    if (remarks.length > 0) {
      article.append(element('ul', {}, ...remarks.map((textContent) => element('li', { textContent }))));
    }
    byId('roll').prepend(article);
    shown.set(job.number, article);
  }
  while (shown.size > LONGEST_ROLL) {
    const [[oldest, article]] = shown;
    article.remove();
    shown.delete(oldest);
  }
}

let isBusy = false;
let isStale = false;
async function refresh() {
  isStale = true;
  if (isBusy) return;
  isBusy = true;
  try {
    while (isStale) {
      isStale = false;
      const [printer, jobs] = await Promise.all(['/state', '/jobs'].map(async (path) => (await fetch(path)).json()));
      showPrinter(printer);
      showJobs(jobs);
    }
  } catch {
    say('The printer program does not answer', true);
  } finally {
    isBusy = false;
  }
}

const changes = new EventSource('/changes');
changes.addEventListener('change', refresh);
changes.addEventListener('error', () => say('The printer program does not answer', true));
`;
