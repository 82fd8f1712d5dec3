// An example of a proposer for `proposer:` in briefing.yaml: asks a model behind an OpenAI-compatible address (a local
// server such as llama.cpp or Ollama, or a hosted one) for each sentence, and writes offsets. Whatever the model says that
// is not printed in the sentence is left out here already; Sitrep checks it again.
//
//   proposer: [node, docs/examples/propose-with-a-model.mjs, http://127.0.0.1:11434/v1, my-model]

import { createInterface } from 'node:readline';

const [base, model] = process.argv.slice(2);
const prompt =
  'From the sentence, give JSON with verbatim parts of it: {"core": the point without who says so, "speaker": who says it, "cue": the verb of saying, "asks": three questions that it answers}. Leave out what is not there.';

async function ask(sentence) {
  const headers = { 'content-type': 'application/json' };
  if (process.env.OPENAI_API_KEY) headers.authorization = `Bearer ${process.env.OPENAI_API_KEY}`;
  const messages = [
    { role: 'system', content: prompt },
    { role: 'user', content: sentence },
  ];
  const body = JSON.stringify({ model, temperature: 0, response_format: { type: 'json_object' }, messages });
  const response = await fetch(`${base}/chat/completions`, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${base} answered with ${response.status}`);
  return JSON.parse((await response.json()).choices[0].message.content);
}

const write = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

write({ proposer: `${model}@1` });
for await (const line of createInterface({ input: process.stdin })) {
  const { text, sentences } = JSON.parse(line);
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    const said = await ask(sentence);
    const span = (part) => {
      const at = typeof part === 'string' && part !== '' ? sentence.indexOf(part) : -1;
      return at === -1 ? undefined : { start: start + at, end: start + at + part.length };
    };
    write({
      quote: { start, end },
      core: span(said.core),
      speaker: span(said.speaker),
      cue: span(said.cue),
      asks: said.asks,
    });
  }
}
