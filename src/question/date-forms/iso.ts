// 2025-01-11 and 2025-01.

import { parseEdtf } from '../../briefing/edtf.ts';
import type { DateForm } from './form.ts';

const PATTERN = /(?<![\p{L}\p{N}-])\d{4}-\d{2}(?:-\d{2})?(?![\p{L}\p{N}-])/gu;

export const iso: DateForm = (folded) =>
  [...folded.matchAll(PATTERN)].flatMap((match) => {
    const [text] = match;
    const bounds = parseEdtf(text);
    if (bounds === undefined || bounds.from === null || bounds.to === null) return [];
    const precision = text.length === 10 ? 'day' : 'month';
    return [
      {
        start: match.index,
        end: match.index + text.length,
        from: bounds.from,
        to: bounds.to,
        precision,
        isCertain: true,
      },
    ];
  });
