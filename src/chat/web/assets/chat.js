// Makes the chat page quicker: asks without a page load, offers commands while typing "/", goes through earlier
// questions with the arrow keys. Without it every part works as a plain form and links.

const form = document.getElementById('ask');
const line = document.getElementById('q');
const palette = document.getElementById('palette');
const thread = document.getElementById('thread');
const status = document.getElementById('status');
const intro = document.querySelector('.intro');
const talk = document.getElementById('talk');
const forget = document.querySelector('.forget');
const options = [...palette.children];

document.documentElement.classList.add('scripted');
line.setAttribute('role', 'combobox');
line.setAttribute('aria-autocomplete', 'list');
line.setAttribute('aria-controls', 'palette');
line.setAttribute('aria-expanded', 'false');

/** Questions asked here, oldest first, and which of them stands in the line; its length = the one being typed. */
const asked = [...thread.querySelectorAll('.question')].map((question) => question.lastChild.textContent);
let recalled = asked.length;
let active = -1;

function shownOptions() {
  return options.filter((option) => !option.hidden);
}

function updatePalette() {
  const typed = line.value;
  const isCommand = /^\/[a-z0-9_-]*$/i.test(typed);
  for (const option of options) {
    option.hidden = !isCommand || !option.dataset.command.startsWith(typed.toLowerCase());
  }
  const shown = shownOptions();
  const open = shown.length > 0;
  palette.hidden = !open;
  line.setAttribute('aria-expanded', String(open));
  select(open ? 0 : -1);
}

function closePalette() {
  palette.hidden = true;
  line.setAttribute('aria-expanded', 'false');
  select(-1);
}

function select(index) {
  const shown = shownOptions();
  active = shown.length === 0 ? -1 : (index + shown.length) % shown.length;
  if (index < 0) active = -1;
  for (const option of options) option.setAttribute('aria-selected', 'false');
  const option = shown[active];
  if (option === undefined) {
    line.removeAttribute('aria-activedescendant');
    return;
  }
  option.setAttribute('aria-selected', 'true');
  line.setAttribute('aria-activedescendant', option.id);
  const below = option.offsetTop + option.offsetHeight - palette.clientHeight;
  palette.scrollTop = Math.min(option.offsetTop, Math.max(palette.scrollTop, below));
}

/** Takes a command: one that needs words waits for them in the line, any other is asked at once. */
function take(option, atOnce) {
  const { command, words } = option.dataset;
  closePalette();
  if (words === '' && atOnce) {
    ask(command);
    return;
  }
  line.value = `${command} `;
  line.focus({ preventScroll: true });
}

function recall(step) {
  const next = Math.min(Math.max(recalled + step, 0), asked.length);
  if (next === recalled) return;
  recalled = next;
  line.value = asked[recalled] ?? '';
  line.setSelectionRange(line.value.length, line.value.length);
  closePalette();
}

function addTurn(question) {
  const turn = document.createElement('li');
  turn.className = 'turn';
  const asking = document.createElement('p');
  asking.className = 'question';
  asking.textContent = question;
  const waiting = document.createElement('p');
  waiting.className = 'waiting';
  waiting.textContent = 'Looking through the documents …';
  turn.append(asking, waiting);
  thread.append(turn);
  return turn;
}

function showProblem(turn, question, text) {
  const problem = turn.querySelector('.waiting');
  problem.textContent = `${text} `;
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Try again';
  again.addEventListener('click', () => {
    turn.remove();
    ask(question);
  });
  problem.append(again);
  status.textContent = text;
}

async function ask(text) {
  const question = text.trim();
  if (question === '') return;
  line.value = '';
  asked.push(question);
  recalled = asked.length;
  intro.hidden = true;
  talk.hidden = false;
  forget.hidden = false;
  const turn = addTurn(question);
  turn.scrollIntoView({ block: 'start' });
  status.textContent = 'Looking through the documents';
  try {
    const response = await fetch('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ q: question }),
    });
    const answer = await response.json();
    if (!response.ok) {
      showProblem(turn, question, answer.error);
      return;
    }
    const template = document.createElement('template');
    template.innerHTML = answer.html;
    const arrived = template.content.firstElementChild;
    turn.replaceWith(arrived);
    arrived.scrollIntoView({ block: 'start' });
    const quotes = arrived.querySelectorAll('.core').length;
    status.textContent = `Answered with ${quotes} ${quotes === 1 ? 'quote' : 'quotes'}`;
  } catch {
    showProblem(turn, question, 'Sitrep cannot be reached.');
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(line.value);
});

line.addEventListener('input', updatePalette);

line.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const open = !palette.hidden;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const step = event.key === 'ArrowDown' ? 1 : -1;
    event.preventDefault();
    if (open) select(Math.max(active + step, active === 0 && step === -1 ? shownOptions().length - 1 : 0));
    else recall(step);
  } else if (event.key === 'Enter' && open && active >= 0) {
    event.preventDefault();
    take(shownOptions()[active], true);
  } else if (event.key === 'Tab' && open && active >= 0 && !event.shiftKey) {
    event.preventDefault();
    take(shownOptions()[active], false);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    if (open) closePalette();
    else if (line.value !== '') line.value = '';
    else line.blur();
  }
});

line.addEventListener('blur', closePalette);

palette.addEventListener('mousedown', (event) => event.preventDefault());
palette.addEventListener('click', (event) => {
  const option = event.target.closest('[role="option"]');
  if (option !== null) take(option, true);
});

/** What a press opens stands below its card, in place of what was opened before; a page turned stands in its own place. */
async function press(link) {
  const card = link.closest('.reply');
  status.textContent = 'Looking through the documents';
  let text;
  try {
    const response = await fetch(`${link.getAttribute('href')}&part=1`);
    if (!response.ok) throw new Error(response.statusText);
    text = await response.text();
  } catch {
    location.assign(link.href);
    return;
  }
  const template = document.createElement('template');
  template.innerHTML = text;
  const arrived = template.content.firstElementChild;
  arrived.tabIndex = -1;
  if (link.dataset.press === 'turn') {
    card.replaceWith(arrived);
  } else {
    const next = card.nextElementSibling;
    if (next?.classList.contains('opened')) next.remove();
    const opened = document.createElement('div');
    opened.className = 'opened';
    opened.append(arrived);
    card.after(opened);
  }
  arrived.focus({ preventScroll: true });
  arrived.scrollIntoView({ block: 'nearest' });
  status.textContent = arrived.querySelector('h2')?.textContent ?? '';
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-press]');
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  press(link);
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-ask], a[data-fill]');
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.dataset.ask !== undefined) {
    ask(link.dataset.ask);
    return;
  }
  line.value = link.dataset.fill;
  line.focus({ preventScroll: true });
});

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]') !== null;
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  line.focus({ preventScroll: true });
  if (line.value === '') {
    line.value = '/';
    updatePalette();
  }
});

if (new URLSearchParams(location.search).has('q')) history.replaceState(null, '', '/');
thread.lastElementChild?.scrollIntoView({ block: 'start' });
if (matchMedia('(hover: hover)').matches) line.focus({ preventScroll: true });
