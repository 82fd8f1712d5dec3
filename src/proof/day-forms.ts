// How a text prints a day, as sources of patterns with the groups "month" and "day": for whoever looks for the days of a
// sentence, and for whoever must not take them for figures. What may follow a day each of them says itself.

export const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const MONTH = `(?<month>${MONTHS.join('|')})[a-z]*\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';

/** "9 January", "9th of Jan." */
export const DAY_MONTH = `\\b${DAY}(?: of)? ${MONTH}\\b`;
/** "January 9". */
export const MONTH_DAY = `\\b${MONTH} ${DAY}\\b`;
