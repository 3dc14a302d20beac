/** The fields of a JSON object of somebody else. */
export type Fields = Readonly<Record<string, unknown>>;

/** Any JSON in UTF-8, or undefined if the bytes are none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    // A byte order mark is no JSON: it is kept, and so refused.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** True for a JSON object, which a list is not. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of an object, or none if it is something else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}
