// What the review page's forms ask for, read from their fields.

import type { ReviewAction, ReviewQuestion } from '../contract/review-desk.ts';

const ACTIONS = new Set<string>(['accept', 'save', 'reject', 'select', 'undo', 'keep']);

/** Whoever has given no name. */
const NOBODY = 'web';
const LONGEST_NAME = 60;

/** `by`: the name that the browser gave, if any. Undefined for a form that is none of ours. */
export function readReviewForm(body: string, by: string | undefined): ReviewAction | undefined {
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
    by: by ?? NOBODY,
    typed: Object.fromEntries(form),
  };
}

/** Undefined where nothing is asked. */
export function readReviewQuestion(body: string): ReviewQuestion | undefined {
  const form = new URLSearchParams(body);
  const field = (name: string): string => form.get(name)?.trim() ?? '';
  return field('action') !== 'ask'
    ? undefined
    : {
        briefing: field('briefing'),
        document: field('document'),
        id: field('id'),
        typed: Object.fromEntries(form),
        question: field('question'),
      };
}

/** The name under which somebody reviews, when the form is the one that gives it. */
export function readCuratorName(body: string): string | undefined {
  const form = new URLSearchParams(body);
  if (form.get('action') !== 'name') return undefined;
  return (form.get('name') ?? '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
}

function isAction(action: string): action is ReviewAction['action'] {
  return action === 'move' || ACTIONS.has(action);
}
