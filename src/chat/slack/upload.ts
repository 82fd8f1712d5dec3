// Pictures as files of the workspace: what an image shows by a path of ours is drawn, uploaded once and shown by its id. It
// needs the scope files:write, which a workspace may leave out; then, and where a picture cannot be drawn, the image is left
// out and the rows below it say the same.

import { keepNewest } from '../../keep-newest.ts';
import { type DrawPicture, isOwn } from '../picture/own-pictures.ts';
import type { SlackApi } from './api.ts';
import { platformError, retryAfterMs } from './failures.ts';
import type { Blocks } from './payload.ts';

export interface Uploads {
  /** The blocks with files in the place of paths; those that could not be had are left out. */
  readonly shown: (blocks: Blocks, signal: AbortSignal) => Promise<Blocks>;
}

/** Ids kept: the same picture is shown again and again. */
const KEPT = 100;

export function createUploads(api: SlackApi, draw: DrawPicture | undefined): Uploads {
  const kept = new Map<string, string>();
  let isAllowed = draw !== undefined;

  async function upload(path: string, alt: string, signal: AbortSignal): Promise<string | undefined> {
    const known = kept.get(path);
    if (known !== undefined || !isAllowed) return known;
    const png = await draw?.(path);
    if (png === undefined) return undefined;
    try {
      const args = { filename: 'picture.png', length: png.length, alt_txt: alt };
      const { upload_url: url, file_id: id } = await api.call('files.getUploadURLExternal', args, signal);
      if (typeof url !== 'string' || typeof id !== 'string') return undefined;
      await api.upload(url, png, signal);
      await api.call('files.completeUploadExternal', { files: [{ id, title: 'picture' }] }, signal);
      keepNewest(kept, path, id, KEPT);
      return id;
    } catch (error) {
      // What Slack refuses for good is not asked for again; whatever else failed, the answer does not wait for it.
      if (platformError(error) !== undefined && retryAfterMs(error) === undefined) isAllowed = false;
      return undefined;
    }
  }

  return {
    async shown(blocks, signal) {
      const all: { readonly [key: string]: unknown }[] = [];
      for (const block of blocks) {
        const { image_url: address, ...image } = block;
        if (typeof address !== 'string' || !isOwn(address)) all.push(block);
        else {
          const id = await upload(address, String(block.alt_text ?? ''), signal);
          if (id !== undefined) all.push({ ...image, slack_file: { id } });
        }
      }
      return all;
    },
  };
}

/** Whether a message brings pictures along. */
export function hasOwnPictures(blocks: Blocks): boolean {
  return blocks.some(({ image_url: address }) => typeof address === 'string' && isOwn(address));
}

/** The message without them. */
export function withoutOwnPictures(blocks: Blocks): Blocks {
  return blocks.filter(({ image_url: address }) => typeof address !== 'string' || !isOwn(address));
}
