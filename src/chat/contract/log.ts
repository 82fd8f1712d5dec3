// What the chat surfaces need of a logger; pino is one. Context first, then one fixed sentence.

export interface Log {
  info(context: object, message: string): void;
  warn(context: object, message: string): void;
  error(context: object, message: string): void;
}
