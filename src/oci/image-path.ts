import { unsafeName } from '../files';

/**
 * A path in an image in its shortest form, as all readers take it: without `.`, empty segments and a `/` at the end; empty for the root.
 * Undefined for one that leads outside or is absolute (bad-input 19 to 22).
 */
export function entryPath(text: string): string | undefined {
  return text.startsWith('/') ? undefined : inside(text);
}

/** As {@link entryPath}, for a path that a person or a label gives, such as `/configs`: it may be absolute. */
export function imagePath(text: string): string | undefined {
  return inside(text);
}

/** Why a path is not the same to every file system (as {@link unsafeName}), or undefined if it is. */
export function unsafePath(path: string): string | undefined {
  if (path.includes('\ufffd')) return 'is not UTF-8';
  for (const segment of path.split('/')) {
    const reason = unsafeName(segment);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function inside(text: string): string | undefined {
  const segments = text.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments.includes('..') ? undefined : segments.join('/');
}
