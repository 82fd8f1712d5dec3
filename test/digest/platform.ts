// A chat platform in memory: what our outbox sees of one. It keeps messages, and answers as a test tells it to.

import type {
  Delivery,
  EditOutcome,
  FindOutcome,
  Post,
  PostOutcome,
  RenderOptions,
} from '../../src/digest/delivery/delivery.ts';
import type { Block, Reply } from '../../src/reply/blocks.ts';

export interface ShownMessage {
  readonly id: string;
  readonly channel: string;
  readonly recipient: string;
  readonly key: string;
  readonly repliesTo: string | undefined;
  text: string;
}

export interface Platform extends Delivery {
  readonly messages: ShownMessage[];
  /** Answers for the next posts, oldest first; "posted" when empty. `created` makes the message all the same. */
  readonly answers: (PostOutcome | { readonly created: PostOutcome } | { readonly hangs: true })[];
  readonly findAnswers: FindOutcome[];
  readonly editAnswers: EditOutcome[];
  refuses: string | undefined;
  /** What was made into payloads, and with what. */
  readonly rendered: { readonly reply: Reply; readonly options: RenderOptions }[];
  /** Blocks that one message takes. */
  blocksAMessage: number;
}

export function createPlatform(): Platform {
  const messages: ShownMessage[] = [];
  const create = ({ channel, recipient, messageKey, payload, repliesTo }: Post): string => {
    const id = String(1000 + messages.length);
    messages.push({ id, channel, recipient, key: messageKey, text: String(payload), repliesTo });
    return id;
  };
  const platform: Platform = {
    messages,
    answers: [],
    findAnswers: [],
    editAnswers: [],
    rendered: [],
    refuses: undefined,
    blocksAMessage: Number.POSITIVE_INFINITY,
    render(reply: Reply, _place, options = {}) {
      platform.rendered.push({ reply, options });
      const texts: string[] = [];
      for (const [n, block] of reply.blocks.entries()) {
        const part = Math.floor(n / platform.blocksAMessage);
        texts[part] = [...(texts[part] === undefined ? [] : [texts[part]]), showBlock(block)].join('\n');
      }
      const [first = '', ...others] = texts;
      return [first, ...others];
    },
    async post(post) {
      const answer = platform.answers.shift();
      if (answer === undefined) return { outcome: 'posted', messageId: create(post) };
      if ('hangs' in answer) return new Promise(() => {});
      if (!('created' in answer)) return answer;
      create(post);
      return answer.created;
    },
    async find({ messageKey }) {
      const answer = platform.findAnswers.shift();
      if (answer !== undefined) return answer;
      const found = messages.find((message) => message.key === messageKey);
      return found === undefined ? { outcome: 'absent' } : { outcome: 'found', messageId: found.id };
    },
    async edit({ messageId, payload }) {
      const answer = platform.editAnswers.shift();
      if (answer !== undefined) return answer;
      const found = messages.find((message) => message.id === messageId);
      if (found === undefined) return { outcome: 'gone' };
      found.text = String(payload);
      return { outcome: 'edited' };
    },
    refusal: async () => platform.refuses,
  };
  return platform;
}

/** A block as a line or more of plain text. */
export function showBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `# ${block.text}`;
    case 'words':
      return block.text;
    case 'footer':
      return `-- ${block.text}`;
    case 'list':
      return block.items.map((item) => `* ${item.term}: ${item.text}`).join('\n');
    case 'quote':
      return `${block.lead === undefined ? '' : `[${block.lead}] `}“${block.quote}” – ${block.sources[0].line}`;
    case 'dated':
      return `${block.when}: “${block.quote.quote}”`;
    case 'difference':
      return `${block.label}: ${block.sides.map((side) => `“${side.quote}”`).join(' | ')}`;
    case 'figures':
      return block.rows.map((row) => `| ${row.who} | ${row.figures.join(' | ')} |`).join('\n');
  }
}
