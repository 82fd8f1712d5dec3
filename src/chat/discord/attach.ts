// Pictures as files of their message: what a gallery shows by a path of ours is drawn and sent along. A gallery that cannot
// be drawn is left out; the rows below it say the same.

import { type DrawPicture, isOwn } from '../picture/own-pictures.ts';
import type { GalleryComponent } from './card.ts';
import type { DiscordMessage } from './render.ts';

interface AttachedFile {
  readonly name: string;
  readonly data: Buffer;
  readonly contentType: 'image/png';
}

/** What a request says: the message, and its files. */
export async function withFiles(
  message: DiscordMessage,
  method: 'POST' | 'PATCH',
  draw: DrawPicture | undefined,
): Promise<{ readonly body: object; readonly files?: AttachedFile[] }> {
  const files: AttachedFile[] = [];
  const [container, ...rows] = message.components;
  const components: (typeof container)['components'][number][] = [];
  for (const part of container.components) {
    const isOurs = part.type === 12 && part.items.some(({ media }) => isOwn(media.url));
    const shown = isOurs ? await drawn(part, files, draw) : part;
    if (shown !== undefined) components.push(shown);
  }
  const body = { ...message, components: [{ ...container, components }, ...rows] };
  const attachments = files.map(({ name }, id) => ({ id: String(id), filename: name }));
  if (files.length > 0) return { body: { ...body, attachments }, files };
  // What the message showed before and does not any more goes with the edit.
  return { body: method === 'PATCH' ? { ...body, attachments } : body };
}

async function drawn(
  gallery: GalleryComponent,
  files: AttachedFile[],
  draw: DrawPicture | undefined,
): Promise<GalleryComponent | undefined> {
  const items: GalleryComponent['items'][number][] = [];
  for (const item of gallery.items) {
    const data = await draw?.(item.media.url);
    if (data === undefined) continue;
    const name = `picture-${files.length + 1}.png`;
    files.push({ name, data, contentType: 'image/png' });
    items.push({ ...item, media: { url: `attachment://${name}` } });
  }
  return items.length === 0 ? undefined : { ...gallery, items };
}
