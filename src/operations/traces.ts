// OpenTelemetry traces over OTLP/HTTP as JSON: a span for each question with the finding of its answer inside, and one for
// each attempt to post. Only where the standard variables name a collector. Written here because a few spans need none of
// the eighty packages of the SDK. No text, and no id of a person, a channel or a server, is an attribute.

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Answer, Asked } from '../answer/answer-types.ts';
import type { Responder } from '../chat/contract/adapter.ts';
import type { Delivery } from '../digest/delivery/delivery.ts';

interface Answering {
  answer(asked: Asked): Answer;
}

export interface TracesSettings {
  /** Where spans are sent: …/v1/traces. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** service.name and what else describes this process. */
  readonly resource: Readonly<Record<string, string>>;
}

export interface TracesParts extends TracesSettings {
  readonly fetch: typeof fetch;
  /** Epoch nanoseconds. */
  nanos(): bigint;
  /** So many random bytes, as hex. */
  randomHex(bytes: number): string;
  onError(error: unknown): void;
}

export interface Traces {
  /** The same, traced. */
  traceAnswers<Given extends Answering>(answering: Given): Given;
  traceQuestions(responder: Responder): Responder;
  tracePosts(platform: string, delivery: Delivery): Delivery;
  /** Sends what has ended by now. */
  flush(): Promise<void>;
  /** Sends what is left and ends. */
  stop(): Promise<void>;
}

type Attributes = Readonly<Record<string, string>>;

interface Span {
  readonly traceId: string;
  readonly spanId: string;
}

const SEND_EVERY_MS = 5000;
const SEND_WITHIN_MS = 10_000;
/** Kept while the collector is away; the oldest go first. */
const KEPT = 2048;
/** OTLP's numbers. */
const KIND = { internal: 1, server: 2, client: 3 } as const;
const STATUS_ERROR = 2;

export function createTraces(parts: TracesParts): Traces {
  const { url, headers, resource, nanos, randomHex } = parts;
  const current = new AsyncLocalStorage<Span>();
  let ended: object[] = [];
  let isFailing = false;

  function start(
    name: string,
    kind: number,
  ): { readonly span: Span; end(attributes: Attributes, failed?: boolean): void } {
    const parent = current.getStore();
    const span = { traceId: parent?.traceId ?? randomHex(16), spanId: randomHex(8) };
    const startTimeUnixNano = String(nanos());
    return {
      span,
      end(attributes, failed = false) {
        ended.push({
          ...span,
          ...(parent === undefined ? {} : { parentSpanId: parent.spanId }),
          name,
          kind,
          startTimeUnixNano,
          endTimeUnixNano: String(nanos()),
          attributes: toAttributes(attributes),
          status: failed ? { code: STATUS_ERROR } : {},
        });
        if (ended.length > KEPT) ended = ended.slice(-KEPT);
      },
    };
  }

  async function flush(): Promise<void> {
    const spans = ended;
    if (spans.length === 0) return;
    ended = [];
    try {
      const response = await parts.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({
          resourceSpans: [
            {
              resource: { attributes: toAttributes(resource) },
              scopeSpans: [{ scope: { name: 'sitrep' }, spans }],
            },
          ],
        }),
        signal: AbortSignal.timeout(SEND_WITHIN_MS),
      });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`the collector of traces answered ${response.status}`);
      isFailing = false;
    } catch (error) {
      ended = [...spans, ...ended].slice(-KEPT);
      // A collector that is away is told once, not every five seconds.
      if (!isFailing) parts.onError(error);
      isFailing = true;
    }
  }

  const timer = setInterval(() => void flush(), SEND_EVERY_MS);
  timer.unref();
  return {
    traceAnswers: (answering) => ({
      ...answering,
      answer(asked: Asked) {
        const { end } = start('find an answer', KIND.internal);
        try {
          const answer = answering.answer(asked);
          end({
            'sitrep.outcome': answer.outcome,
            'sitrep.briefing': answer.store.briefing.id,
            ...(answer.outcome === 'declined' ? { 'sitrep.reason': answer.reason } : {}),
          });
          return answer;
        } catch (error) {
          end({}, true);
          throw error;
        }
      },
    }),
    traceQuestions: (responder) => async (incoming) => {
      const { span, end } = start('question', KIND.server);
      const response = await current.run(span, () => responder(incoming));
      const { outcome, kind } = response.reply;
      end({ 'sitrep.platform': incoming.place.platform, 'sitrep.outcome': outcome, 'sitrep.kind': kind });
      return response;
    },
    tracePosts: (platform, delivery) => ({
      ...delivery,
      async post(post) {
        const { span, end } = start('post', KIND.client);
        const done = await current.run(span, () => delivery.post(post));
        const attributes = { 'sitrep.platform': platform, 'sitrep.outcome': done.outcome };
        end(attributes, done.outcome !== 'posted');
        return done;
      },
    }),
    flush,
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}

function toAttributes(attributes: Attributes): readonly object[] {
  return Object.entries(attributes).map(([key, stringValue]) => ({ key, value: { stringValue } }));
}
