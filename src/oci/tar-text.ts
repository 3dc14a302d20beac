/** Reads the parts of tar archives, strictly: `undefined` is what readers could understand differently. */

/** A text field: up to its first NUL, or all of it. Bytes that are not UTF-8 become U+FFFD. */
export function textField(block: Buffer, at: number, length: number): string {
  const field = block.subarray(at, at + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

/** A number: octal digits, with blanks before and a blank or NUL after; or, in GNU's form for large ones, a positive binary one. */
export function numberField(block: Buffer, at: number, length: number): number | undefined {
  const field = block.subarray(at, at + length);
  if (field[0] === 0x80) return safe(field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0));
  const match = /^ *([0-7]*)[ \0]*$/.exec(field.toString('latin1'));
  return match ? safe(Number.parseInt(match[1] || '0', 8)) : undefined;
}

/** The records of a PAX header, `<length> <key>=<value>\n` each, the length being that of the whole record in bytes. */
export function paxRecords(bytes: Buffer): ReadonlyMap<string, string> | undefined {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(0x20, at);
    const digits = blank < 0 ? '' : bytes.toString('latin1', at, Math.min(blank, at + 10));
    const end = at + Number(/^[1-9][0-9]*$/.test(digits) ? digits : Number.NaN);
    const equals = bytes.indexOf(0x3d, blank);
    if (!(end <= bytes.length) || equals < 0 || equals >= end - 1 || bytes[end - 1] !== 0x0a) return undefined;
    records.set(bytes.toString('utf8', blank + 1, equals), bytes.toString('utf8', equals + 1, end - 1));
    at = end;
  }
  return records;
}

/** The size in a PAX header. */
export function paxSize(text: string): number | undefined {
  return /^[0-9]{1,16}$/.test(text) ? safe(Number(text)) : undefined;
}

function safe(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}
