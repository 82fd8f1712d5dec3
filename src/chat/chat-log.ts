// What an adapter needs of a logger: pino's shape, so that a pino instance fits as it is.

type Write = (context: object, message: string) => void;

export interface ChatLog {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}
