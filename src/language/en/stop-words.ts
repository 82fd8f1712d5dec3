/**
 * English function words that the index leaves out. Words that are also names or months in news text
 * ("may", "us", "will" as a testament excepted) stay searchable: "us" must find "U.S.".
 */
const LIST = `
a an and are as at be been being but by can could did do does doing for from had has have having he her
here hers herself him himself his how i if in into is it its itself me my myself no nor not of off on or
our ours ourselves she should so some such than that the their theirs them themselves then there these
they this those to too very was we were what when where which while who whom why will with would you your
yours yourself yourselves am about s t d ll m re ve
`;

export const STOP_WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/).filter((word) => word !== ''));
