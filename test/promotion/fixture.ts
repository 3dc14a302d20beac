import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Diagnostic } from '../../src/diagnostics';
import type { ReleaseImages } from '../../src/promotion';
import type { AddonImageSet } from '../../src/releases';
import { emitYaml } from '../../src/tree';

/** A digest of one repeated hexadecimal digit. */
export const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;

/** An image of the add-on `widget`. */
export const image = (kind: string, digit: string): string => `quay.io/osd-addons/widget-${kind}@${digest(digit)}`;

/** The images of a build. */
export function builtImages(version: string, digit = 'a'): ReleaseImages {
  return { version, catalogImage: image('index', digit), packageImage: image('package', digit) };
}

/** An AddonImageSet of the add-on `widget` with the images of {@link builtImages}. */
export function makeImageSet(version: string, more: Partial<AddonImageSet> = {}, digit = 'a'): AddonImageSet {
  const { catalogImage, packageImage } = builtImages(version, digit);
  return { name: `widget.v${version}`, indexImage: catalogImage, packageImage, relatedImages: [], ...more };
}

/** Path of an AddonImageSet of the add-on `widget` in a project. */
export const imageSetPath = (environment: string, version: string): string =>
  `addons/widget/addonimagesets/${environment}/widget.v${version}.yaml`;

/** The file of an AddonImageSet of the add-on `widget`, to be spread into those of a project. */
export function imageSetFile(
  environment: string,
  version: string,
  more: Partial<AddonImageSet> = {},
  digit = 'a',
): Record<string, string> {
  return { [imageSetPath(environment, version)]: emitYaml(makeImageSet(version, more, digit)) };
}

/** Runs a test in a project with an add-on `widget`, a class alone, and the given files. */
export function withProject<T>(files: Readonly<Record<string, string>>, use: (project: string) => T): T {
  const project = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-promotion-'));
  try {
    for (const [name, text] of Object.entries({ 'addons/widget/index.ts': '', ...files })) {
      fs.mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
      fs.writeFileSync(path.join(project, name), text);
    }
    return use(project);
  } finally {
    fs.rmSync(project, { recursive: true, force: true });
  }
}

/** Every file below a folder, by path with `/`, with its content. */
export function filesOf(folder: string): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
  return Object.fromEntries(
    paths.sort().map((each) => [each.split(path.sep).join('/'), fs.readFileSync(path.join(folder, each), 'utf8')]),
  );
}

/** Severity, code and message of problems, one line each. */
export function lines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`).join('\n');
}
