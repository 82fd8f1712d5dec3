// A thread for an answer, below the question's message; a command's answer has a line of its own to begin one from. Opened
// twice it is the same thread: Discord gives it the message's id.

import { Routes } from 'discord.js';
import type { Log } from '../contract/log.ts';
import type { OpenedThread, ThreadRequest } from '../kit/wire.ts';
import { type DiscordAddress, openInteraction, readAddress } from './address.ts';
import { codeOf } from './failures.ts';
import { flags } from './limits.ts';
import { escapeLine, smallPrint } from './markdown.ts';
import { idOf } from './own-answers.ts';
import type { DiscordRest } from './rest.ts';

const LONGEST_NAME = 100;
/** Minutes without a message after which Discord hides it: a day. */
const HIDDEN_AFTER = 1440;
const EXISTS = 160004;

export interface ThreadParts {
  readonly rest: DiscordRest;
  /** Whether threads can be opened there, as far as is known without asking. */
  readonly mayOpenThread: (channel: string) => boolean;
  readonly clock: () => number;
  readonly log: Log;
}

/** Undefined where none can be opened: then the answer stands where it was asked. */
export function createThreadOpener({ rest, mayOpenThread, clock, log }: ThreadParts) {
  return async ({ place, address, name, signal }: ThreadRequest): Promise<OpenedThread | undefined> => {
    const { channel } = place;
    if (place.thread !== undefined || !mayOpenThread(channel)) return undefined;
    const known = readAddress(address);
    try {
      const message = known?.replyTo ?? (await lineFor(known, name, signal));
      if (message === undefined) return undefined;
      const thread = await threadOf(channel, message, name, signal);
      const moved: DiscordAddress = { channel: thread };
      return { place: { ...place, thread }, address: moved };
    } catch (err) {
      log.info(
        { platform: 'discord', channel, code: codeOf(err) },
        'no thread could be opened for an answer',
      );
      return undefined;
    }
  };

  /** What stands where the command was typed. */
  async function lineFor(
    address: DiscordAddress | undefined,
    name: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const interaction = openInteraction(address, clock());
    if (interaction === undefined) return undefined;
    const { application, token } = interaction;
    const line = { type: 10, content: smallPrint(escapeLine(name)) };
    const message = await rest.request('PATCH', Routes.webhookMessage(application, token, '@original'), {
      body: {
        flags: flags.componentsV2,
        components: [{ type: 17, components: [line] }],
        allowed_mentions: { parse: [], replied_user: false },
      },
      signal,
      auth: false,
    });
    return idOf(message);
  }

  async function threadOf(
    channel: string,
    message: string,
    name: string,
    signal: AbortSignal,
  ): Promise<string> {
    try {
      const thread = await rest.request('POST', Routes.threads(channel, message), {
        body: { name: name.slice(0, LONGEST_NAME), auto_archive_duration: HIDDEN_AFTER },
        signal,
      });
      return idOf(thread);
    } catch (error) {
      if (codeOf(error) !== EXISTS) throw error;
      const found = (await rest.request('GET', Routes.channelMessage(channel, message), { signal })) as {
        readonly thread?: { readonly id: string };
      };
      return found.thread?.id ?? message;
    }
  }
}
