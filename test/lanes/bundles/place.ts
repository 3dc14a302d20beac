import * as fs from 'node:fs';
import * as path from 'node:path';
import { json, widgetFiles } from '../../bundles/widget';

const PREFIX = 'operators.operatorframework.io.bundle';

/** Annotations for manifests that come without. */
const ANNOTATIONS = json({
  annotations: {
    [`${PREFIX}.mediatype.v1`]: 'registry+v1',
    [`${PREFIX}.manifests.v1`]: 'manifests/',
    [`${PREFIX}.metadata.v1`]: 'metadata/',
    [`${PREFIX}.package.v1`]: 'widget',
    [`${PREFIX}.channels.v1`]: 'stable',
  },
});

/**
 * Puts a fixture into the folder `target` as a bundle: a bundle as it is, manifests with annotations, a ClusterServiceVersion alone, and
 * any other manifest beside those of a good bundle.
 */
export function placeFixture(source: string, target: string): void {
  if (fs.existsSync(path.join(source, 'manifests'))) {
    fs.cpSync(source, target, { recursive: true });
    return;
  }
  if (fs.statSync(source).isDirectory()) {
    fs.cpSync(source, path.join(target, 'manifests'), { recursive: true });
    writeFiles(target, { 'metadata/annotations.yaml': ANNOTATIONS });
    return;
  }
  const text = fs.readFileSync(source, 'utf8');
  const isCsv = /^kind: ClusterServiceVersion$/m.test(text);
  writeFiles(target, {
    ...(isCsv ? { 'metadata/annotations.yaml': annotationsFor(text) } : widgetFiles()),
    'manifests/fixture.yaml': text,
  });
}

/** Annotations for the package after which a ClusterServiceVersion is named, as the fixtures of the incumbent are. */
function annotationsFor(csv: string): string {
  const name = /^ {2}name: "?([a-z0-9-]+)/m.exec(csv)?.[1] ?? 'widget';
  return ANNOTATIONS.replace('"widget"', JSON.stringify(name));
}

/** Writes files, by path in a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}
