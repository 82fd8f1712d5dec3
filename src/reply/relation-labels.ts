// The types of relations between accounts, in the words that readers see.

import type { RelationType } from '../briefing/schema.ts';

export const relationLabels: Readonly<Record<RelationType, string>> = {
  contradicts: 'These accounts contradict each other',
  'same-total-different-breakdown': 'Same total, different breakdown',
  'other-quantity': 'Not the same thing is counted',
  'other-scope': 'Not the same scope',
  'other-date': 'Not the same date',
  'other-wording': 'Not the same wording',
  'same-origin': 'Same origin, counted once',
  supersedes: 'A later account replaces an earlier one',
  retracts: 'One account takes the other back',
  corroborates: 'Accounts of different origin agree',
  'opinion-vs-opinion': 'Opinions differ',
};

/** Relations that qualify nothing when both accounts are on the page already: a line says them. */
export const agreeing: ReadonlySet<RelationType> = new Set<RelationType>(['same-origin', 'corroborates']);
