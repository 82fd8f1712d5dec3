// The chat page, whole without its script: what the briefing is, the conversation so far, the question line, and the
// commands – as links without the script, as a palette with it.

import type { CommandSpec } from '../contract/adapter.ts';
import { renderUnfurl, type Unfurl } from './head.ts';
import { type Html, html } from './html.ts';
import { layOutPage } from './layout.ts';
import type { Turn } from './transcripts.ts';

export interface ChatPageParts {
  readonly title: string;
  readonly summary: string;
  readonly turns: readonly Turn[];
  readonly commands: readonly CommandSpec[];
  /** Things to try, from the briefing itself. */
  readonly examples: readonly string[];
  /** Already in the question line: the command that a link put there. */
  readonly fill: string;
  /** Digests can be posted here. */
  readonly hasInbox: boolean;
  /** How a link to this page shows itself elsewhere. */
  readonly unfurl?: Unfurl;
}

export function renderChatPage(parts: ChatPageParts): Html {
  const { title, summary, turns, commands, examples, fill, hasInbox } = parts;
  return layOutPage({
    title: 'Sitrep',
    subtitle: title,
    page: 'chat',
    ...(parts.unfurl === undefined ? {} : { head: renderUnfurl(parts.unfurl) }),
    ...(hasInbox ? { links: html`<nav><a href="/inbox">Inbox</a></nav>` } : {}),
    main: html`<section class="intro" aria-label="About this briefing"${turns.length === 0 ? undefined : html` hidden`}>
<h1>Ask the documents</h1>
<p class="summary">${summary}</p>
<p class="promise">Every line of an answer is a quote from a named document, checked word for word. What the documents do not say, Sitrep does not say.</p>
<p class="try-label">Try these</p>
<ul class="examples">${examples.map((example) => html`<li>${renderAsk(example)}</li>`)}</ul>
<p class="try-label">Or take a command</p>
${renderCommands(commands, 'topics')}
</section>
<h1 class="unseen" id="talk"${turns.length === 0 ? html` hidden` : undefined}>Conversation</h1>
<ol class="thread" id="thread" aria-label="Conversation">${turns.map(renderTurn)}</ol>
<p id="status" role="status" class="unseen"></p>
<div class="dock">
<form id="ask" class="ask" action="/" method="post" role="search">
<ul id="palette" class="palette" role="listbox" aria-label="Commands" hidden>${commands.map(
      renderOption,
    )}</ul>
<label class="unseen" for="q">Your question, or a command beginning with a slash</label>
<div class="line"><input id="q" name="q" type="text" autocomplete="off" autocapitalize="off" spellcheck="true" maxlength="4000" value="${fill}" placeholder="Ask, or type / for commands" aria-describedby="hints"><button type="submit">Ask</button></div>
</form>
<div class="below"><p id="hints" class="hints"><kbd>/</kbd> commands <kbd>↑</kbd> earlier question <kbd>Esc</kbd> close</p>
<details class="commands"><summary>All commands</summary>${renderCommands(commands, 'list')}</details>
<form class="forget" action="/forget" method="post"${turns.length === 0 ? html` hidden` : undefined}><button type="submit">New conversation</button></form></div>
</div>`,
  });
}

export function renderTurn({ id, question, reply }: Turn): Html {
  return html`<li class="turn" id="turn-${id}">${
    question === ''
      ? undefined
      : html`<p class="question"><span class="unseen">You asked: </span>${question}</p>`
  }${reply}</li>`;
}

/** A link that asks; a command that needs words is only put into the question line. */
function renderAsk(text: string, needsMore = false): Html {
  return needsMore
    ? html`<a class="command" href="/?fill=${encodeURIComponent(`${text} `)}" data-fill="${`${text} `}">${text}</a>`
    : html`<a class="command" href="/?q=${encodeURIComponent(text)}" data-ask="${text}">${text}</a>`;
}

function renderCommands(commands: readonly CommandSpec[], style: string): Html {
  return html`<dl class="${style}">${commands.map(
    (command) =>
      html`<div><dt>${renderAsk(`/${command.name}`, needsWords(command))}</dt><dd>${command.description}</dd></div>`,
  )}</dl>`;
}

function renderOption(command: CommandSpec, i: number): Html {
  const words = command.options
    .filter((option) => option.required)
    .map((option) => option.name)
    .join(' ');
  return html`<li role="option" id="option-${i}" aria-selected="false" data-command="${`/${command.name}`}" data-words="${words}"><span class="name">/${command.name}${
    words === '' ? undefined : html` <span class="argument">${words}</span>`
  }</span><span class="description">${command.description}</span></li>`;
}

function needsWords(command: CommandSpec): boolean {
  return command.options.some((option) => option.required);
}
