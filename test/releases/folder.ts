import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** Runs a test on a new folder `widget` of the given files, by path in it, and removes it. */
export function withFolder<T>(files: Readonly<Record<string, string>>, run: (folder: string) => T): T {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-'));
  const folder = path.join(root, 'widget');
  try {
    fs.mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    return run(folder);
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}

/** An AddonImageSet as text. */
export function imageSet(name: string, more = ''): string {
  return `name: ${name}\nindexImage: quay.io/osd-addons/widget-index:${name}\nrelatedImages: []\n${more}`;
}

/** Code, file name and place of problems, for comparison. */
export function summaries(
  diagnostics: readonly { code: string; subject?: string; where?: { file: string; line: number; column: number } }[],
): string[] {
  return diagnostics.map(({ code, where, subject }) => {
    const place = where ? `${path.basename(where.file)}:${where.line}:${where.column}` : path.basename(subject ?? '');
    return `${place} ${code}`;
  });
}
