// What a collector of traces receives.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createTraces } from '../../src/operations/traces.ts';
import { noticeReply } from '../../src/reply/notice.ts';

interface Received {
  readonly path: string | undefined;
  readonly key: string | string[] | undefined;
  readonly body: {
    readonly resourceSpans: readonly {
      readonly resource: { readonly attributes: readonly object[] };
      readonly scopeSpans: readonly { readonly spans: readonly Record<string, unknown>[] }[];
    }[];
  };
}

async function startCollector() {
  const received: Received[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      if (status === 200)
        received.push({ path: request.url, key: request.headers['x-key'], body: JSON.parse(text) });
      response.writeHead(status).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    fail: (with_: number) => {
      status = with_;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

it('a question with the finding of its answer inside, sent when the collector is there again', async () => {
  const collector = await startCollector();
  const { traces: settings } = readConfig({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20key',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=test',
  });
  if (settings === undefined) throw new Error('traces are off');
  let [time, ids] = [1_700_000_000_000_000_000n, 0];
  const errors: unknown[] = [];
  const traces = createTraces({
    ...settings,
    fetch,
    nanos: () => (time += 1_000_000n),
    randomHex: (bytes) => String(++ids).padStart(bytes * 2, '0'),
    onError: (error) => errors.push(error),
  });
  const answering = traces.traceAnswers({
    answer: (_asked: unknown) =>
      ({ outcome: 'declined', reason: 'not-stated', store: { briefing: { id: 'ferry' } } }) as never,
  });
  const responder = traces.traceQuestions(async () => {
    answering.answer({} as never);
    return { reply: noticeReply('Not stated.', 'notice', 'declined'), posted: async () => {} };
  });
  await responder({
    place: { platform: 'slack', space: 'T0CANARY', channel: 'C0CANARY' },
    conversation: 'c',
    text: 'a canary question',
    user: 'U0CANARY',
    private: false,
    mayManage: false,
  });
  collector.fail(503);
  await traces.flush();
  await traces.flush();
  expect(errors.map(String)).toEqual(['Error: the collector of traces answered 503']);
  collector.fail(200);
  await traces.stop();
  await collector.stop();

  const [{ path, key, body } = {} as Received] = collector.received;
  expect([path, key]).toEqual(['/v1/traces', 'a key']);
  const [sent] = body.resourceSpans;
  expect(sent?.resource.attributes).toEqual([
    { key: 'deployment.environment', value: { stringValue: 'test' } },
    { key: 'service.name', value: { stringValue: 'sitrep' } },
  ]);
  const [inner, outer] = sent?.scopeSpans[0]?.spans ?? [];
  expect(outer).toEqual({
    traceId: '00000000000000000000000000000001',
    spanId: '0000000000000002',
    name: 'question',
    kind: 2,
    startTimeUnixNano: '1700000000001000000',
    endTimeUnixNano: '1700000000004000000',
    attributes: [
      { key: 'sitrep.platform', value: { stringValue: 'slack' } },
      { key: 'sitrep.outcome', value: { stringValue: 'declined' } },
      { key: 'sitrep.kind', value: { stringValue: 'notice' } },
    ],
    status: {},
  });
  expect(inner).toMatchObject({
    traceId: outer?.traceId,
    parentSpanId: outer?.spanId,
    name: 'find an answer',
  });
  expect(JSON.stringify(inner)).toContain('not-stated');
  expect(JSON.stringify(body)).not.toMatch(/canary/i);
});

it('there are none unless the standard variables ask for them', async () => {
  expect(readConfig({ OTEL_SERVICE_NAME: 'x' }).traces).toBeUndefined();
  const off = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_SDK_DISABLED: 'true' };
  expect(readConfig(off).traces).toBeUndefined();
  const own = { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://127.0.0.1:4318/mine' };
  expect(readConfig(own).traces?.url).toBe('http://127.0.0.1:4318/mine');
});
