// What is wrong in a briefing's files, told as a colleague would: where, what, and what to do about it.

/** A finding of `sitrep check`. `file` is relative to the briefings folder; `line` is 1-based. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  /** 1-based; where only the line is known, absent. */
  readonly column?: number;
  /** Short and stable, for scripts: `unknown-id`. */
  readonly code?: string;
  readonly what: string;
  readonly fix: string;
  /** A mechanical mending that `sitrep check --fix` may make: replace UTF-16 range of the file. */
  readonly edit?: { readonly start: number; readonly end: number; readonly text: string };
}

/** `claims/x.yaml:41  what is wrong  what to do`, one line. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}  ${problem.what}  ${problem.fix}`;
}

/** The findings of one family of rules: those without a code of their own get the family's. */
export function withCode(code: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ code, ...problem }));
}

/** A finding as a script reads it: `sitrep check --json`. `mend` is what to do, `fixable` whether --fix does it. */
export function toJson({ file, line, column = 1, code = 'other', what, fix, edit }: Problem) {
  return { file, line, column, code, what, mend: fix, fixable: edit !== undefined };
}

/** In reading order: by file, line, text. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.what, b.what),
  );
}

/** Code-unit order: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
