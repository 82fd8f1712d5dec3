// Token buckets: each address may send a burst, then so many requests a second; all together too, so that many
// addresses are no way round it. What is kept is bounded: a bucket that is full again is forgotten.

export interface RateLimitSettings {
  readonly perSecond: number;
  readonly burst: number;
}

const PER_ADDRESS: RateLimitSettings = { perSecond: 10, burst: 40 };
const GLOBAL: RateLimitSettings = { perSecond: 100, burst: 400 };
const MOST_ADDRESSES = 10_000;

export interface RateLimit {
  /** Takes one request of this address; seconds to wait when there is none left, else 0. */
  take(address: string): number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** `clock`: monotonic milliseconds. */
export function createRateLimit(clock: () => number, each = PER_ADDRESS, all = GLOBAL): RateLimit {
  const buckets = new Map<string, Bucket>();
  const shared: Bucket = { tokens: all.burst, at: clock() };

  const refill = (bucket: Bucket, { perSecond, burst }: RateLimitSettings, now: number): void => {
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
  };
  const waitOf = (bucket: Bucket, { perSecond }: RateLimitSettings): number =>
    bucket.tokens >= 1 ? 0 : Math.ceil((1 - bucket.tokens) / perSecond);

  function forgetFull(now: number): void {
    for (const [address, bucket] of buckets) {
      refill(bucket, each, now);
      if (bucket.tokens >= each.burst) buckets.delete(address);
    }
    // All of them busy: the one longest without a request goes.
    const [oldest] = buckets.keys();
    if (buckets.size >= MOST_ADDRESSES && oldest !== undefined) buckets.delete(oldest);
  }

  return {
    take(address) {
      const now = clock();
      const key = addressGroup(address);
      let bucket = buckets.get(key);
      if (bucket === undefined) {
        if (buckets.size >= MOST_ADDRESSES) forgetFull(now);
        bucket = { tokens: each.burst, at: now };
      }
      buckets.delete(key);
      buckets.set(key, bucket);
      refill(bucket, each, now);
      refill(shared, all, now);
      const wait = Math.max(waitOf(bucket, each), waitOf(shared, all));
      if (wait > 0) return wait;
      bucket.tokens -= 1;
      shared.tokens -= 1;
      return 0;
    },
  };
}

/** One household has a whole IPv6 network of 2^64 addresses; it counts as one. */
function addressGroup(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
}
