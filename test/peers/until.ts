// Waits for something that no event tells.

/** Seldom enough for a web chat that takes ten requests a second. */
const PAUSE_MS = 150;

export async function until<T>(
  look: () => Promise<T | undefined>,
  what: string,
  ms = 40_000,
  pauseMs = PAUSE_MS,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
