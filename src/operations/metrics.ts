// What can be counted from outside, for Prometheus: names, labels and what feeds them. No text and no id of a person, a
// channel or a server is a label.

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer, Asked } from '../answer/answer-types.ts';
import type { Responder } from '../chat/contract/adapter.ts';
import type { PlatformState } from '../chat/kit/platform-state.ts';
import type { Delivery } from '../digest/delivery/delivery.ts';

interface Answering {
  answer(asked: Asked): Answer;
}

export interface MetricsParts {
  platforms(): readonly PlatformState[];
  /** Milliseconds. */
  outboxLag(): Promise<number>;
  /** Monotonic milliseconds. */
  monotonic(): number;
}

export interface Metrics {
  /** The same, counted. */
  countAnswers<Given extends Answering>(answering: Given): Given;
  countQuestions(responder: Responder): Responder;
  countPosts(platform: string, delivery: Delivery): Delivery;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

export function createMetrics({ platforms, outboxLag, monotonic }: MetricsParts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Memory, processor time, the event loop's delay.
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'sitrep_questions_total',
    help: 'Messages answered, by platform',
    labelNames: ['platform'],
    registers,
  });
  const answers = new Counter({
    name: 'sitrep_answers_total',
    help: 'Answers, by outcome and, when declined, the reason',
    labelNames: ['outcome', 'reason'],
    registers,
  });
  const seconds = new Histogram({
    name: 'sitrep_answer_seconds',
    help: 'Time to find an answer',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
    registers,
  });
  const posts = new Counter({
    name: 'sitrep_posts_total',
    help: 'Attempts to post a digest, a correction or a notice, by platform and what the platform said',
    labelNames: ['platform', 'outcome'],
    registers,
  });
  new Gauge({
    name: 'sitrep_platform_connected',
    help: '1 when the platform is connected',
    labelNames: ['platform'],
    registers,
    collect() {
      for (const { platform, state } of platforms()) this.set({ platform }, state === 'connected' ? 1 : 0);
    },
  });
  new Gauge({
    name: 'sitrep_outbox_lag_seconds',
    help: 'How long the longest-waiting posting is overdue',
    registers,
    async collect() {
      this.set((await outboxLag().catch(() => Number.NaN)) / 1000);
    },
  });

  return {
    countAnswers: (answering) => ({
      ...answering,
      answer(asked: Asked) {
        const began = monotonic();
        const answer = answering.answer(asked);
        seconds.observe((monotonic() - began) / 1000);
        answers.inc({
          outcome: answer.outcome,
          reason: answer.outcome === 'declined' ? answer.reason : '',
        });
        return answer;
      },
    }),
    countQuestions: (responder) => (incoming) => {
      questions.inc({ platform: incoming.place.platform });
      return responder(incoming);
    },
    countPosts: (platform, delivery) => ({
      ...delivery,
      async post(post) {
        const outcome = await delivery.post(post);
        posts.inc({ platform, outcome: outcome.outcome });
        return outcome;
      },
    }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
