/**
 * What the benchmark uses of the engines, declared here so that the types check without them installed:
 * they live in bench/package.json and only `npm run bench` installs them.
 */
declare module 'minisearch' {
  interface Options {
    fields: string[];
    idField: string;
  }
  class MiniSearch {
    constructor(options: Options);
    static loadJSON(json: string, options: Options): MiniSearch;
    add(document: Record<string, string>): void;
    search(query: string): { id: string }[];
  }
  export = MiniSearch;
}

declare module 'flexsearch' {
  export class Index {
    constructor(options: { tokenize: 'strict' });
    add(id: string, text: string): void;
    search(query: string, options: { limit: number; suggest: boolean }): (string | number)[];
    export(write: (key: string, data: string | undefined) => void): void;
    import(key: string, data: string): void;
  }
}

declare module 'lunr' {
  interface LunrIndex {
    search(query: string): { ref: string }[];
  }
  interface Builder {
    ref(name: string): void;
    field(name: string): void;
    add(document: { id: string; text: string }): void;
  }
  interface Lunr {
    (configure: (this: Builder) => void): LunrIndex;
    Index: { load(stored: unknown): LunrIndex };
  }
  const lunr: Lunr;
  export = lunr;
}

declare module '@lancedb/lancedb' {
  interface Query {
    fullTextSearch(text: string): Query;
    select(columns: string[]): Query;
    limit(rows: number): Query;
    toArray(): Promise<{ id: string }[]>;
  }
  export interface Table {
    add(rows: Record<string, string>[]): Promise<unknown>;
    createIndex(column: string, options: { config: unknown }): Promise<unknown>;
    query(): Query;
  }
  interface Connection {
    createTable(name: string, rows: Record<string, string>[]): Promise<Table>;
    openTable(name: string): Promise<Table>;
    close(): void;
  }
  export function connect(folder: string): Promise<Connection>;
  export const Index: {
    fts(options: {
      stem: boolean;
      removeStopWords: boolean;
      lowercase: boolean;
      withPosition: boolean;
    }): unknown;
  };
}
