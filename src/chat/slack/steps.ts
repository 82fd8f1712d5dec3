// Steps of workflows. Slack waits for a step to say that it is done; a step that fails says why, so that the workflow's owner
// can mend it. Slack is told that the event arrived when that is said: what a crash cut off comes again.

import { UserError } from '../../user-error.ts';
import type { Log } from '../contract/log.ts';
import type { WorkflowSteps } from '../contract/workflow-steps.ts';
import type { SlackApi } from './api.ts';
import { platformError } from './failures.ts';
import { asJson, type Json, textOf } from './json.ts';

/** As the manifest has them, by callback id. */
export const steps = {
  ask_briefing: {
    title: 'Ask the briefing',
    description: 'Answers a question with quotes of the documents, as text',
    input_parameters: {
      question: {
        type: 'string',
        title: 'Question',
        description: 'A question, or a command such as /casualties',
        name: 'question',
        is_required: true,
      },
    },
    output_parameters: {
      answer: {
        type: 'string',
        title: 'Answer',
        description: 'With its sources',
        name: 'answer',
        is_required: true,
      },
      outcome: {
        type: 'string',
        title: 'Outcome',
        description: 'answered or declined',
        name: 'outcome',
        is_required: true,
      },
    },
  },
  post_digest: {
    title: 'Post the digest',
    description: 'Posts what changed since the last digest of a channel, now',
    input_parameters: {
      channel: {
        type: 'slack#/types/channel_id',
        title: 'Channel',
        description: 'Where /digest subscribe was written',
        name: 'channel',
        is_required: true,
      },
    },
    output_parameters: {
      digests: {
        type: 'number',
        title: 'Digests',
        description: 'How many are on their way',
        name: 'digests',
        is_required: true,
      },
    },
  },
} as const;

const REQUEST_TIMEOUT_MS = 2500;
const UNKNOWN = 'Something went wrong on Sitrep’s side; its log has it.';
/** Said before: by an earlier delivery of the same event. */
const SAID: ReadonlySet<string> = new Set([
  'function_execution_not_found',
  'function_execution_not_in_progress',
]);

export function createSteps(
  work: WorkflowSteps,
  log: Log,
): (body: Json, space: string, api: SlackApi) => Promise<void> {
  async function run(name: string, inputs: Json, space: string): Promise<object> {
    if (name === 'ask_briefing') return work.ask(space, textOf(inputs.question));
    if (name === 'post_digest') {
      const place = { platform: 'slack', space, channel: textOf(inputs.channel) };
      return { digests: await work.postDigests(place) };
    }
    throw new UserError(`Sitrep has no step “${name}”.`);
  }

  return async (body, space, api) => {
    const event = asJson(body.event) ?? {};
    const id = { function_execution_id: event.function_execution_id };
    const tell = async (method: 'functions.completeSuccess' | 'functions.completeError', args: object) => {
      try {
        await api.call(method, { ...id, ...args }, AbortSignal.timeout(REQUEST_TIMEOUT_MS));
      } catch (err) {
        if (!SAID.has(platformError(err) ?? '')) throw err;
      }
    };
    try {
      const outputs = await run(
        textOf(asJson(event.function)?.callback_id),
        asJson(event.inputs) ?? {},
        space,
      );
      await tell('functions.completeSuccess', { outputs });
    } catch (err) {
      if (!(err instanceof UserError)) log.error({ platform: 'slack', err }, 'a step of a workflow failed');
      await tell('functions.completeError', { error: err instanceof UserError ? err.message : UNKNOWN });
    }
  };
}
