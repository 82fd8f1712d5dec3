// What is printed, and nobody takes: a full disk behind `sitrep export > FILE`, or behind the log of a bot, which goes on. Node
// would end the process over a line of the log, and say nothing at all of what a command prints.

/** Reports once, on standard error, when what is printed is lost; a reader that has gone, as `head` does, is content. */
export function reportLostOutput(report: (line: string) => void): void {
  let isReported = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isReported) return;
    isReported = true;
    report(
      `Cannot print all: standard output takes no more (${error.code}). Make room there, then do it again.`,
    );
    process.exitCode = 2;
  });
  process.stderr.on('error', () => {});
}
