// Who holds a lease: a process, named so that another one on the same machine can tell when it is gone. What it held
// need not wait for its lease to end then.

import { hostname } from 'node:os';

export function nameOwner(pid: number, unique: string): string {
  return `${hostname()}:${pid}:${unique}`;
}

/** Those of this machine whose process has ended. `own` is ours: another with our process id was before us. */
export function findGone(owners: readonly string[], own: string): readonly string[] {
  return owners.filter((owner) => {
    const { host, pid } = readOwner(owner);
    if (owner === own || host !== hostname() || pid === undefined) return false;
    return pid === readOwner(own).pid || !isAlive(pid);
  });
}

function readOwner(owner: string): { readonly host: string; readonly pid: number | undefined } {
  const [, host = '', pid] = /^(.*):(\d+):[^:]*$/.exec(owner) ?? [];
  return { host, pid: pid === undefined ? undefined : Number(pid) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
}
