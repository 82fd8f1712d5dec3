// Addresses of pages as they are compared: one with another fragment or a slash more is the same.

export function plainAddress(url: string): string {
  return url.replace(/#.*$/, '').replace(/\/$/, '');
}
