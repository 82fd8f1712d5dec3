// Keys for the review, the same as at a terminal, and a draft made of what is selected in the text.

const form = document.querySelector('#draft');

function press(name) {
  const button = form?.querySelector(`button[value="${name}"]`);
  if (button) form.requestSubmit(button);
}

function focusField(name) {
  const field = form?.querySelector(`[name="${name}"]`);
  field?.focus();
  field?.select();
}

const keys = {
  a: () => press('accept'),
  e: () => focusField('about'),
  s: () => focusField('speaker'),
  r: () => {
    if (form?.querySelector('button[value="keep"]')) press('keep');
    else if (form?.querySelector('[name="reason"]')?.value) press('reject');
    else focusField('reason');
  },
  i: () => document.querySelector('#ask [name="question"]')?.focus(),
  k: () => {
    const reason = form?.querySelector('[name="reason"]');
    if (reason && !reason.value) reason.value = 'nothing to claim';
    press('reject');
  },
  n: () => form?.querySelector('.narrow button')?.focus(),
  u: () => document.querySelector('#undo')?.requestSubmit(document.querySelector('#undo button')),
  j: () => document.querySelector('a[rel="next"]')?.click(),
  p: () => document.querySelector('a[rel="prev"]')?.click(),
};

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea'))
    return;
  const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  if (!act) return;
  event.preventDefault();
  act();
});

/** Where a place in the page stands in the document's text. */
function offsetOf(node, offset) {
  const paragraph = (node.nodeType === 1 ? node : node.parentElement)?.closest('[data-start]');
  if (!paragraph) return undefined;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + range.toString().length;
}

// The question goes with the fields as they are typed.
document.querySelector('#ask')?.addEventListener('submit', (event) => {
  for (const field of form?.querySelectorAll('input:not([type="hidden"])') ?? []) {
    const copy = document.createElement('input');
    Object.assign(copy, { type: 'hidden', name: field.name, value: field.value });
    if (field.name && field.type !== 'checkbox') event.target.append(copy);
  }
});

document.querySelector('#select')?.addEventListener('submit', (event) => {
  const selection = getSelection();
  const chosen = event.target.elements;
  if (chosen.sentence.value !== '' || !selection || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  chosen.start.value = offsetOf(range.startContainer, range.startOffset) ?? '';
  chosen.end.value = offsetOf(range.endContainer, range.endOffset) ?? '';
});
