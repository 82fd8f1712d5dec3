// A failure that the person who caused it can mend: its message is shown to them as it stands.
// Every other error is our own fault: logged with context, and shown as an apology with a reference id.

export class UserError extends Error {
  override readonly name = 'UserError';
}
