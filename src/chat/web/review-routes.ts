// What the review page's forms ask for, read from their fields.

import type { ReviewAction } from './review-desk.ts';

const ACTIONS = new Set<string>(['accept', 'save', 'reject', 'select', 'undo']);

/** Undefined for a form that is none of ours. */
export function readReviewForm(body: string): ReviewAction | undefined {
  const form = new URLSearchParams(body);
  const field = (name: string): string => form.get(name)?.trim() ?? '';
  const isMove = field('edge') !== '';
  const action = isMove ? 'move' : field('action');
  if (!isAction(action) || field('document') === '' || field('briefing') === '') return undefined;
  return {
    briefing: field('briefing'),
    document: field('document'),
    action,
    id: field('id'),
    revision: field('revision'),
    typed: Object.fromEntries(form),
  };
}

function isAction(action: string): action is ReviewAction['action'] {
  return action === 'move' || ACTIONS.has(action);
}
