// The files of a briefings folder as the loader sees them; real ones come from the entry point, literal ones from tests.

/** Paths use "/" and are relative to the briefings folder. */
export interface BriefingFiles {
  /** Every file below the folder. */
  list(): readonly string[];
  read(path: string): string;
}
