// Pictures that a message brings along, where nobody outside could fetch them: in a payload they stand by their path
// ("/picture/…"), which says what is drawn, and the platform's wire sends the file when the message goes out.

import { UserError } from '../../user-error.ts';
import type { PictureSources } from './find-picture.ts';

/** PNG; undefined where that cannot be drawn (any more). */
export type DrawPicture = (path: string) => Promise<Buffer | undefined>;

/** No address: a path of our own pages. */
export function isOwn(address: string): boolean {
  return address.startsWith('/');
}

export function createDrawPicture(sources: PictureSources): DrawPicture {
  return async (path) => {
    const { findPicture } = await import('./find-picture.ts');
    try {
      return await findPicture(new URL(path, 'http://localhost'), sources);
    } catch (error) {
      if (error instanceof UserError) return undefined;
      throw error;
    }
  };
}
