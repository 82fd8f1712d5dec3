// Waits for something that no event tells. It looks the more seldom the longer it has waited, so that little is waited in vain
// and little of a busy machine goes into looking.

const [SOONEST_MS, LATEST_MS] = [10, 150];

export async function until<T>(look: () => Promise<T | undefined>, what: string, ms = 40_000): Promise<T> {
  const began = Date.now();
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    const waited = Date.now() - began;
    if (waited > ms) throw new Error(`waited ${ms} ms in vain for ${what}`);
    const pause = Math.min(Math.max(waited / 10, SOONEST_MS), LATEST_MS);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
