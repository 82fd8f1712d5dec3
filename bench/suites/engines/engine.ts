/** What the benchmark needs of a search engine. */
import type { Passage } from '../../../src/store/search/build.ts';

export interface Opened {
  /** The ids of the best passages that hold any of the words. */
  search(question: string, k: number): readonly string[] | Promise<readonly string[]>;
}

export interface Engine {
  /** Indexes the passages and leaves all that `open` needs in the folder. */
  build(passages: Iterable<Required<Passage>>, folder: string): void | Promise<void>;
  open(folder: string): Opened | Promise<Opened>;
}
