import { isUtf8 } from 'node:buffer';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * The text of a value in a Secret's `data`, as the derived template writes it: a byte that is not UTF-8 becomes the character of
 * that number. Undefined if the value is not base64, which no API server stores.
 */
export function secretText(base64: string): string | undefined {
  if (!BASE64.test(base64)) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  if (isUtf8(bytes)) return bytes.toString();
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const size = [1, 2, 3, 4].find((length) => isUtf8(bytes.subarray(at, at + length)));
    text += bytes.toString(size === undefined ? 'latin1' : 'utf8', at, at + (size ?? 1));
    at += size ?? 1;
  }
  return text;
}
