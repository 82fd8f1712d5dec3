// A failure that the person who caused it can mend: its message is shown to them as it stands, or, where it is told by
// name, in their language. Every other error is our own fault: logged with context, and shown as an apology with a
// reference id.

/** A mistake of src/mistakes.ts by its name, with what stands in its holes. */
export interface Told {
  readonly name: string;
  readonly holes: Readonly<Record<string, string | number>>;
}

export class UserError extends Error {
  override readonly name = 'UserError';
  /** None where the message is English alone. */
  readonly told: readonly Told[];

  constructor(message: string, told: readonly Told[] = []) {
    super(message);
    this.told = told;
  }
}
