// The date that a sentence gives for what it tells, resolved against the document's own day: the printed words and the rule.

import type { Component, ParsedResult } from 'chrono-node';

export interface PrintedDate {
  readonly date: string | null;
  readonly words: string;
  readonly why: string;
  readonly start: number;
}

export type DateFinder = (sentence: string) => readonly PrintedDate[];

const WEEKDAY = /^(?:on )?(?:last |this |early |late )?(mon|tues|wednes|thurs|fri|satur|sun)day/i;

/** `published` is the document's day in EDTF; without a whole day nothing relative is resolved. */
export async function createDateFinder(published: string | null): Promise<DateFinder> {
  const { en } = await import('chrono-node');
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(published ?? '');
  // Noon, so that no zone moves the day.
  const reference =
    day === null ? undefined : new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]), 12);
  return (sentence) =>
    en.casual
      .parse(sentence, reference ?? new Date(2000, 0, 1, 12), { forwardDate: false })
      .flatMap((result) => {
        const read = readResult(result, reference !== undefined, published);
        return read === undefined
          ? []
          : [{ ...read, words: result.text.replace(/[\s,;.]+$/, ''), start: result.index }];
      });
}

function readResult(
  result: ParsedResult,
  hasReference: boolean,
  published: string | null,
): { readonly date: string | null; readonly why: string } | undefined {
  const { start, end, text } = result;
  const certain = (part: Component): boolean => start.isCertain(part);
  const onlyTime =
    !certain('day') &&
    !certain('month') &&
    !certain('year') &&
    !certain('weekday') &&
    /\d\s*(?::|a\.?m|p\.?m)/i.test(text);
  if (onlyTime || /^(?:now|may|second|march|sun|sat)$/i.test(text)) return undefined;
  const isWhole = certain('year') && certain('month');
  if (!isWhole && !hasReference)
    return { date: null, why: `“${text}” is relative, and the document’s day is not known` };
  const one = (parts: ParsedResult['start']): string => {
    const year = String(parts.get('year'));
    const month = String(parts.get('month')).padStart(2, '0');
    const hasDay =
      parts.isCertain('day') ||
      parts.isCertain('weekday') ||
      /today|yesterday|tomorrow|tonight|this morning|day/i.test(text);
    if (!hasDay && !parts.isCertain('month') && parts.isCertain('year')) return year;
    return hasDay ? `${year}-${month}-${String(parts.get('day')).padStart(2, '0')}` : `${year}-${month}`;
  };
  let date = one(start);
  // A weekday alone is the one before the document's day: news tells what was.
  if (WEEKDAY.test(text) && !certain('day') && published !== null) date = weekdayBefore(date, published);
  if (end !== null && end !== undefined) date = `${date}/${one(end)}`;
  const why = isWhole
    ? 'printed whole'
    : `read from “${text.replace(/[\s,;.]+$/, '')}” against the document’s day, ${published}`;
  return { date, why };
}

function weekdayBefore(date: string, published: string): string {
  const at = new Date(`${date}T12:00:00Z`);
  while (at.toISOString().slice(0, 10) > published) at.setUTCDate(at.getUTCDate() - 7);
  return at.toISOString().slice(0, 10);
}
