// SQLite's locks and its shared memory do not work over the network: two hosts, or one host and a server that
// answers late, corrupt the file. So a data directory on a file system that we can recognise as one is refused.

import { readFileSync, statfsSync } from 'node:fs';
import { UserError } from '../user-error.ts';

/** Linux statfs magic numbers (linux/magic.h and the file systems' own sources). */
const NETWORK_TYPES = new Map<number, string>([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x01021997, '9p'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x73757245, 'Coda'],
  [0x564c, 'NCP'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x47504653, 'GPFS'],
  [0x01161970, 'GFS2'],
  [0x7461636f, 'OCFS2'],
  [0x19830326, 'BeeGFS'],
  [0x786f4256, 'VirtualBox shared folder'],
]);

const FUSE = 0x65735546;
/** FUSE has one magic number for local and remote alike; the mount table names the kind. */
const NETWORK_FUSE =
  /^fuse\.(?:sshfs|glusterfs|s3fs|rclone|gcsfuse|goofys|ceph|davfs|curlftpfs|juicefs|blobfuse2?)$/;

export interface FileSystemProbe {
  /** statfs' type of the file system that holds the directory. */
  readonly typeOf: (directory: string) => number;
  /** /proc/self/mountinfo, or '' where there is none. */
  readonly mounts: () => string;
}

const thisHost: FileSystemProbe = {
  typeOf: (directory) => statfsSync(directory).type,
  mounts: () => {
    try {
      return readFileSync('/proc/self/mountinfo', 'utf8');
    } catch {
      return '';
    }
  },
};

/** Throws a UserError when `directory` (absolute, existing) is on a network file system that we recognise. */
export function refuseNetworkFileSystem(directory: string, probe: FileSystemProbe = thisHost): void {
  const type = probe.typeOf(directory) >>> 0;
  const name = type === FUSE ? networkFuse(directory, probe.mounts()) : NETWORK_TYPES.get(type);
  if (name === undefined) return;
  throw new UserError(
    `${directory} is on a network file system (${name}), where SQLite loses data. ` +
      'Set SITREP_DATA_DIR to a local disk, or DATABASE_URL to a PostgreSQL server.',
  );
}

/** The FUSE kind of the deepest mount that holds the directory, when it is one that goes over the network. */
function networkFuse(directory: string, mounts: string): string | undefined {
  let deepest: { readonly point: string; readonly kind: string } | undefined;
  for (const row of mounts.split('\n')) {
    const [before = '', after = ''] = row.split(' - ');
    const point = (before.split(' ')[4] ?? '').replaceAll('\\040', ' ');
    const kind = after.split(' ')[0] ?? '';
    const holds = point === '/' || directory === point || directory.startsWith(`${point}/`);
    if (point !== '' && holds && point.length >= (deepest?.point.length ?? 0)) deepest = { point, kind };
  }
  return deepest !== undefined && NETWORK_FUSE.test(deepest.kind) ? deepest.kind : undefined;
}
