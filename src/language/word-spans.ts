// Runs of words in a text: what stands in one, and which lie in a longer one.

/** Words [from, to) of a row. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

/** Whether the word at that place is one of them. */
export const covers = ({ from, to }: WordSpan, at: number): boolean => at >= from && at < to;

/** "Killed" in "killed or wounded", the China of the South China Morning Post. */
export const isInLonger = (one: WordSpan, others: readonly WordSpan[]): boolean =>
  others.some(({ from, to }) => from <= one.from && to >= one.to && to - from > one.to - one.from);
