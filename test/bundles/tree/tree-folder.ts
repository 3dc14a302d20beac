import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { type Changes, widgetFiles } from '../widget';

/** A config of an add-on that is released under two names. */
export const CONFIG = `addons:
  - name: widget
    environments: [integration, stage]
  - name: widget-alias
    environments: [stage]
`;

/** The files of a bundle at a place in a tree, named and versioned by it: `main/1.2.3` of the add-on `widget`. */
export function bundleAt(place: string, changes: Changes = {}, addon = 'widget'): Record<string, string> {
  const [folder = '', version = ''] = place.split('/');
  const name = folder === 'main' ? addon : folder;
  const csv = {
    'metadata/name': `${name}.v${version}`,
    'metadata/annotations/olm.skipRange': `>=0.0.1 <${version}`,
    'spec/version': version,
    ...changes,
  };
  const annotations = { 'operators.operatorframework.io.bundle.package.v1': name };
  return Object.fromEntries(Object.entries(widgetFiles({ csv, annotations })).map(([file, text]) => [`${place}/${file}`, text]));
}

/** Runs a test on a new folder of files, by path in it (one that ends in a slash is an empty folder), and removes it. */
export function withTree<T>(name: string, files: Readonly<Record<string, string>>, run: (folder: string) => T): T {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-'));
  const folder = path.join(root, name);
  try {
    fs.mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      const target = path.join(folder, file);
      fs.mkdirSync(file.endsWith('/') ? target : path.dirname(target), { recursive: true });
      if (!file.endsWith('/')) fs.writeFileSync(target, text);
    }
    return run(folder);
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}
