// What has to be so before a version is tagged, as one function of what was found.

export interface Found {
  readonly version: string;
  /** The lock file's. */
  readonly locked: string;
  readonly changes: string;
  /** What git status --porcelain prints. */
  readonly unclean: string;
  readonly tags: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface Ready {
  readonly tag: string;
  /** What the version changes, as CHANGELOG.md has it: the tag's message. */
  readonly message: string;
  readonly problems: readonly string[];
}

const isLater = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((number, i) => number !== other[i]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
};
const numbersOf = (version: string): readonly number[] => version.replace(/^v/, '').split('.').map(Number);

export function checkReady({ version, locked, changes, unclean, tags, today }: Found): Ready {
  const tag = `v${version}`;
  const [, ...sections] = changes.split(/^## /m);
  const newest = sections.find((section) => !section.startsWith('Unreleased'));
  const [heading = '', ...message] = newest?.trim().split('\n') ?? [];
  const waits = sections.find((section) => section.startsWith('Unreleased'));
  const problems = [
    /^\d+\.\d+\.\d+$/.test(version) ? '' : `package.json: ${version} is no version X.Y.Z`,
    locked === version ? '' : `package-lock.json has ${locked}: npm version ${version} --no-git-tag-version`,
    heading === `${version} – ${today}`
      ? ''
      : `CHANGELOG.md: its newest version is “${heading}”, which should be “## ${version} – ${today}”`,
    message.some((line) => line.startsWith('- ')) ? '' : `CHANGELOG.md: nothing stands under ${version}`,
    waits?.includes('\n- ') === true ? `CHANGELOG.md: lines stand under Unreleased: move them` : '',
    unclean === '' ? '' : `the tree is not clean:\n${unclean}`,
    tags.includes(tag) ? `${tag} is there already` : '',
    tags.some((one) => /^v\d+\.\d+\.\d+$/.test(one) && isLater(numbersOf(one), numbersOf(version)))
      ? `a later version than ${version} is tagged`
      : '',
  ].filter((problem) => problem !== '');
  return { tag, message: `Sitrep ${version}\n\n${message.join('\n').trim()}\n`, problems };
}
