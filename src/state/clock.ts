// Time as an argument: nothing below the entry points reads the clock itself, so tests can move it.

/** Epoch milliseconds. */
export type Clock = () => number;
