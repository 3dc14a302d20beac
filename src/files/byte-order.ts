/**
 * Orders texts by the bytes of their UTF-8 form, as Go does, whatever the locale. JavaScript's own order is that of UTF-16, which differs
 * outside the basic plane.
 */
export function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
