/**
 * The value of a parameter as it is written into a cluster file, from the text that a person gave: a number or boolean where the parameter
 * is one and the text says it in its usual form, else the text. What it must be is checked when the file is read.
 */
export function typedValue(text: string, valueType: string | undefined): string | number | boolean {
  if (valueType === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (valueType === 'number' && /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,14}[1-9])?$/.test(text) && String(Number(text)) === text) {
    return Number(text);
  }
  return text;
}
