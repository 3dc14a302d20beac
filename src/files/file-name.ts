/** Characters that can hide or forge text, end a line, or part folders on Windows (bad-input 13, 21, 37). */
const UNSAFE_CHARACTER = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\]/u;

/** Names that Windows keeps for devices, with any extension (bad-input 37). */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[1-9\u00b9\u00b2\u00b3])(?:\.|$)/i;

/** What git, or a file system that git runs on, takes for `.git` (bad-input 35). */
const GIT = /^(?:\.git|git~[0-9]+)$/i;

/** The longest name that common file systems take, in bytes of UTF-8. */
const MAX_BYTES = 255;

/**
 * Why a name of a file or folder is not the same thing to every file system, archive and program (bad-input 21, 22, 35, 37), in words
 * that follow "its name"; undefined if it is.
 */
export function unsafeName(name: string): string | undefined {
  if (name === '' || name === '.' || name === '..') return 'is no name of a file';
  if (name.includes('/')) return "has a '/'";
  if (UNSAFE_CHARACTER.test(name)) return 'has a control or invisible character, a line break or a backslash';
  if (/[. ]$/.test(name)) return 'ends in a dot or a space';
  if (/^[A-Za-z]:/.test(name)) return 'begins like a drive of Windows';
  if (DEVICE.test(name)) return 'is that of a device on Windows';
  if (GIT.test(name)) return 'means the data of git';
  return Buffer.byteLength(name) > MAX_BYTES ? `is longer than ${MAX_BYTES} bytes` : undefined;
}

/**
 * What a name is to a file system that ignores case and normalises Unicode: names with one key are one file there (bad-input 26).
 * Upper case first, as some letters, such as `ß`, only meet there.
 */
export function nameKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
