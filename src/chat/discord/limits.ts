// Discord's limits on what we send, checked by ourselves before anything goes out: the platform answers a violation
// with an error instead of a message. Numbers from Discord's developer documentation (Message, Components, Commands).

import { createAtMost, type Json, lengthOf, listOf } from '../contract/limit-checks.ts';

export const limits = {
  content: 2000,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  embedCharacters: 6000,
  rows: 5,
  buttonsInRow: 5,
  customId: 100,
  buttonLabel: 80,
  selectOptions: 25,
  componentsV2: 40,
  textV2: 4000,
  galleryItems: 10,
  mediaDescription: 1024,
  nonce: 25,
  commands: 100,
  messageCommands: 5,
  commandCharacters: 8000,
  commandOptions: 25,
  choices: 25,
  commandName: 32,
  description: 100,
  choiceName: 100,
} as const;

export const flags = { ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;

const atMost = createAtMost('Discord');

/** Everything wrong with a message, in words; empty = Discord takes it. */
export function checkMessage(message: Json): readonly string[] {
  const problems: string[] = [];
  const usesV2 = (Number(message.flags ?? 0) & flags.componentsV2) !== 0;
  const components = listOf(message.components);
  atMost(problems, 'content', lengthOf(message.content), limits.content);
  atMost(problems, 'nonce', lengthOf(message.nonce), limits.nonce);
  checkEmbeds(problems, listOf(message.embeds));
  if (usesV2) {
    if (message.content !== undefined || message.embeds !== undefined) {
      problems.push('Components V2 stand alone: no content, no embeds beside them');
    }
    checkV2(problems, components);
  } else {
    checkRows(problems, components);
    const isEmpty =
      lengthOf(message.content) === 0 && listOf(message.embeds).length === 0 && components.length === 0;
    if (isEmpty) problems.push('the message is empty');
  }
  checkCustomIds(problems, components);
  const mentions = message.allowed_mentions as { parse?: unknown[] } | undefined;
  if (mentions?.parse?.length !== 0)
    problems.push('allowed_mentions.parse must be empty: a quote may hold @everyone');
  return problems;
}

function checkEmbeds(problems: string[], embeds: readonly Json[]): void {
  atMost(problems, 'embeds', embeds.length, limits.embeds);
  let all = 0;
  for (const embed of embeds) {
    const footer = lengthOf((embed.footer as Json | undefined)?.text);
    const author = lengthOf((embed.author as Json | undefined)?.name);
    const fields = listOf(embed.fields);
    atMost(problems, 'embed title', lengthOf(embed.title), limits.embedTitle);
    atMost(problems, 'embed description', lengthOf(embed.description), limits.embedDescription);
    atMost(problems, 'embed footer', footer, limits.embedFooter);
    atMost(problems, 'embed author', author, limits.embedAuthor);
    atMost(problems, 'embed fields', fields.length, limits.embedFields);
    all += lengthOf(embed.title) + lengthOf(embed.description) + footer + author;
    for (const field of fields) {
      atMost(problems, 'embed field name', lengthOf(field.name), limits.embedFieldName);
      atMost(problems, 'embed field value', lengthOf(field.value), limits.embedFieldValue);
      all += lengthOf(field.name) + lengthOf(field.value);
    }
  }
  atMost(problems, 'characters over all embeds', all, limits.embedCharacters);
}

function checkRows(problems: string[], rows: readonly Json[]): void {
  atMost(problems, 'rows of components', rows.length, limits.rows);
  for (const row of rows) checkRow(problems, row);
}

function checkRow(problems: string[], row: Json): void {
  const inRow = listOf(row.components);
  atMost(problems, 'buttons in a row', inRow.length, limits.buttonsInRow);
  for (const component of inRow) {
    atMost(problems, 'button label', lengthOf(component.label), limits.buttonLabel);
    atMost(problems, 'select options', listOf(component.options).length, limits.selectOptions);
  }
}

function checkV2(problems: string[], top: readonly Json[]): void {
  const all = flatten(top);
  if (all.length === 0) problems.push('the message is empty');
  atMost(problems, 'components', all.length, limits.componentsV2);
  const texts = all.filter(({ type }) => type === 10);
  atMost(
    problems,
    'characters of text components',
    texts.reduce((sum, { content }) => sum + lengthOf(content), 0),
    limits.textV2,
  );
  if (texts.some(({ content }) => String(content ?? '').trim() === ''))
    problems.push('a text component is blank');
  for (const row of all.filter(({ type }) => type === 1)) checkRow(problems, row);
  for (const { items } of all.filter(({ type }) => type === 12)) {
    atMost(problems, 'pictures in a gallery', listOf(items).length, limits.galleryItems);
    for (const { description } of listOf(items))
      atMost(problems, 'alt text', lengthOf(description), limits.mediaDescription);
  }
}

function checkCustomIds(problems: string[], top: readonly Json[]): void {
  const ids = flatten(top).flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));
  for (const id of ids) atMost(problems, 'custom_id', id.length, limits.customId);
  if (new Set(ids).size !== ids.length) problems.push('two components share a custom_id');
}

/** Everything wrong with the list of commands. */
export function checkCommands(commands: readonly Json[]): readonly string[] {
  const problems: string[] = [];
  atMost(problems, 'commands', commands.filter(({ type }) => type !== 3).length, limits.commands);
  const names = commands.map(({ name }) => String(name));
  if (new Set(names).size !== names.length) problems.push('two commands share a name');
  atMost(
    problems,
    'commands in the menu of a message',
    commands.filter(({ type }) => type === 3).length,
    limits.messageCommands,
  );
  for (const command of commands) {
    if (command.type === 3) {
      atMost(problems, `name of “${command.name}”`, lengthOf(command.name), limits.commandName);
      checkLocalised(problems, String(command.name), command);
      continue;
    }
    const name = `/${command.name}`;
    checkName(problems, name, String(command.name));
    checkLocalised(problems, name, command);
    if (lengthOf(command.description) === 0) problems.push(`${name} has no description`);
    atMost(problems, `description of ${name}`, lengthOf(command.description), limits.description);
    atMost(problems, `characters of ${name}`, commandCharacters(command), limits.commandCharacters);
    checkOptions(problems, name, listOf(command.options));
  }
  return problems;
}

function checkOptions(problems: string[], command: string, options: readonly Json[]): void {
  atMost(problems, `options of ${command}`, options.length, limits.commandOptions);
  const required = options.map((option) => option.required === true);
  if (required.lastIndexOf(true) > required.indexOf(false) && required.includes(false)) {
    problems.push(`${command} has a required option after an optional one`);
  }
  const names = options.map(({ name }) => String(name));
  if (new Set(names).size !== names.length) problems.push(`${command} has two options of one name`);
  for (const option of options) {
    const name = `${command} ${option.name}`;
    checkName(problems, name, String(option.name));
    checkLocalised(problems, name, option);
    if (lengthOf(option.description) === 0) problems.push(`${name} has no description`);
    atMost(problems, `description of ${name}`, lengthOf(option.description), limits.description);
    atMost(problems, `choices of ${name}`, listOf(option.choices).length, limits.choices);
    if (option.autocomplete === true && listOf(option.choices).length > 0) {
      problems.push(`${name} has both choices and autocomplete`);
    }
    checkOptions(problems, name, listOf(option.options));
  }
}

/** Names and descriptions in other languages are bound as the English ones are. */
function checkLocalised(problems: string[], what: string, command: Json): void {
  for (const [code, name] of Object.entries((command.name_localizations ?? {}) as Record<string, string>)) {
    if (command.type === 3) atMost(problems, `name of ${what} (${code})`, name.length, limits.commandName);
    else checkName(problems, `${what} (${code})`, name);
  }
  for (const [code, text] of Object.entries(
    (command.description_localizations ?? {}) as Record<string, string>,
  ))
    atMost(problems, `description of ${what} (${code})`, text.length, limits.description);
}

function checkName(problems: string[], what: string, name: string): void {
  if (!/^[-_\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase()) {
    problems.push(`${what} must be 1–32 lower-case letters, digits, - or _`);
  }
}

/** Names, descriptions and values of the command, its options and their choices together. */
function commandCharacters(command: Json): number {
  const own = lengthOf(command.name) + lengthOf(command.description) + lengthOf(command.value);
  return [...listOf(command.options), ...listOf(command.choices)].reduce(
    (sum, each) => sum + commandCharacters(each),
    own,
  );
}

function flatten(components: readonly Json[]): readonly Json[] {
  return components.flatMap((component) => [
    component,
    ...flatten(listOf(component.components)),
    ...(component.accessory === undefined ? [] : [component.accessory as Json]),
  ]);
}
