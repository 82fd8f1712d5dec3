// How long a reply waits for the state. A state that answers is waited for; one that has fallen silent (a broken route, a
// frozen server) is waited for once, and from then on hardly until it speaks again, so that not every reply pays for it. A state
// that answers others meanwhile – whoever asked them – is slow, not silent: giving it up would have many replies go out that no
// other process knows of.
// Nor is one silent whose answers lie unread because this process was at work on something else: they are read first.

const WAIT_MS = 300;
const WAIT_IF_SILENT_MS = 20;

export interface Patience {
  /** What the work comes to, or a rejection when that takes too long; the work itself goes on. */
  wait<T>(work: Promise<T>): Promise<T>;
  /** The same, but a state that answers others meanwhile is waited for as long as it does. */
  waitWhileItAnswers<T>(work: Promise<T>): Promise<T>;
}

/** `answered` counts what the state has answered to anybody; without it only what is waited for here counts. */
export function createPatience(
  waitMs = WAIT_MS,
  waitIfSilentMs = WAIT_IF_SILENT_MS,
  answered: () => number = () => 0,
): Patience {
  let answers = 0;
  const heard = (): number => answers + answered();
  /** How much was heard when it fell silent; undefined while it is not. */
  let silentSince: number | undefined;

  function wait<T>(work: Promise<T>, isWaitedForIfSlow: boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      let before = heard();
      let isSettled = false;
      const look = (): void => void setImmediate(judge);
      let timer = setTimeout(look, silentSince === before ? waitIfSilentMs : waitMs);
      function judge(): void {
        if (isSettled) return;
        const now = heard();
        silentSince = now === before ? now : undefined;
        if (silentSince !== undefined || !isWaitedForIfSlow) {
          reject(new Error('the state did not answer in time'));
        } else {
          before = now;
          timer = setTimeout(look, waitMs);
        }
      }
      work.then(
        (value) => {
          silentSince = undefined;
          isSettled = true;
          answers += 1;
          clearTimeout(timer);
          resolve(value);
        },
        (error: unknown) => {
          isSettled = true;
          clearTimeout(timer);
          reject(error);
        },
      );
    });
  }

  return {
    wait: (work) => wait(work, false),
    waitWhileItAnswers: (work) => wait(work, true),
  };
}
