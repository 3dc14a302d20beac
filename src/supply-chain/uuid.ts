import { createHash } from 'node:crypto';

/** The namespace of the UUIDs of this project: any fixed one will do. */
const NAMESPACE = Buffer.from('6f6d9a0e7f2b4c55a1b4c0d5e1a77e21', 'hex');

/** A UUID of version 5 (RFC 9562, 5.5): the same name makes the same one, as a document must not change by being written again. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
