/** A block of a PEM file (RFC 7468). */
export interface PemBlock {
  /** Such as `PUBLIC KEY`. */
  readonly type: string;
  readonly bytes: Buffer;
}

const BLOCK = /^-----BEGIN ([A-Z0-9 ]{1,64})-----\r?\n([A-Za-z0-9+/=\r\n]*)-----END \1-----[ \t\r\n]*$/;

/**
 * The one block of a PEM file. Text before it, a second block or headers are refused: programs would not agree on which key is meant.
 * @returns undefined if the text is anything else
 */
export function parsePem(text: string): PemBlock | undefined {
  const [, type, body] = BLOCK.exec(text.trimStart()) ?? [];
  if (type === undefined || body === undefined) return undefined;
  const base64 = body.replace(/[\r\n]/g, '');
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length > 0 && bytes.toString('base64') === base64 ? { type, bytes } : undefined;
}
