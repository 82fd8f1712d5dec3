// “1 proposal”, “2 proposals”, “2 entities”.

export function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what.replace(/y$/, 'ie')}s`}`;
}
