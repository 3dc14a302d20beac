import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Addon, AddonProps } from '../../src/addon';
import { type Diagnostic, problemsOf, renderPlace } from '../../src/diagnostics';
import { Environment } from '../../src/environment';
import type { ClusterSettings, Installation, InstallationSettings } from '../../src/installations';
import { type AddOnParameter, Release } from '../../src/releases';
import type { AddonsApp } from '../../src/synth';
import { DIGEST, makeAddon } from '../addon/fixture';
import { makeApp } from '../synth/fixture';

/** A release of the tests' add-ons. */
export function release(version: string): Release {
  return Release.of({ version, catalogImage: `quay.io/osd-addons/index@${DIGEST}` });
}

/** The catalog image of a version. */
export function imageOf(version: string): string {
  return `quay.io/osd-addons/widget-index@sha256:${version.replaceAll('.', '').padEnd(64, '0')}`;
}

/** AddonImageSets of stage, below the folder of an add-on. */
export function imageSets(addon: string, ...versions: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    versions.map((version) => [
      `addonimagesets/stage/${addon}.v${version}.yaml`,
      `name: ${addon}.v${version}\nindexImage: ${imageOf(version)}\nrelatedImages: []\n`,
    ]),
  );
}

/** A parameter that may be given and changed. */
export function parameter(id: string, props: Partial<AddOnParameter> = {}): AddOnParameter {
  return { id, name: id, description: id, value_type: 'string', required: false, editable: true, enabled: true, ...props };
}

/** An add-on of stage with a release and the parameters `size` and `replicas`, in its own namespace. */
export function installable(app: AddonsApp, id = 'widget', props: Partial<AddonProps> = {}): Addon {
  const parameters = [
    parameter('size', { options: [option('small'), option('large')] }),
    parameter('replicas', { value_type: 'number' }),
  ];
  return makeAddon({ release: release('1.2.0'), targetNamespace: `redhat-${id}`, parameters, ...props }, id, app);
}

/** A value that a parameter offers. */
export function option(value: string): { readonly name: string; readonly value: string } {
  return { name: value, value };
}

/** An app with the add-on `widget`. */
export function appWithWidget(props: Partial<AddonProps> = {}): { readonly app: AddonsApp; readonly addon: Addon } {
  const app = makeApp();
  return { app, addon: installable(app, 'widget', props) };
}

/** The settings of the cluster `acme-1` with `widget`. */
export function settings(widget: Partial<InstallationSettings> = {}): ClusterSettings {
  return { clusterDeployment: { name: 'acme-1', namespace: 'uhc-acme-1' }, addons: { widget: { version: 'latest', ...widget } } };
}

/** An installation of `widget` by SyncSet. */
export function installation(props: Partial<Installation> = {}): Installation {
  return {
    addon: 'widget',
    version: { is: 'latest' },
    parameters: { are: 'plain', values: {} },
    form: { by: 'syncset', stage: 'installed' },
    ...props,
  };
}

/** Writes files below a folder; their folders are made. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

/** What all constructs of an app say, as `severity CODE`, with the place where there is one; sorted. */
export function codesOf(app: AddonsApp): string[] {
  return app.node.findAll().flatMap(problemsOf).map(codeOf).sort();
}

/** A problem as `severity CODE`. */
export function codeOf({ severity, code }: Diagnostic): string {
  return `${severity} ${code}`;
}

/** A problem as `file:line:column CODE`, with the name of the file alone. */
export function placeOf(diagnostic: Diagnostic): string {
  return `${path.basename(renderPlace(diagnostic))} ${diagnostic.code}`;
}

/** The environment of the tests. */
export const STAGE = Environment.STAGE;
