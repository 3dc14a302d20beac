import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { findAddons } from '../../src/metadata';
import { readPayloads } from '../../src/ocm';
import { WIDGET, writeAddon, writeYaml } from './widget';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'payloads-'));
});
afterEach(() => fs.rmSync(root, { recursive: true }));

const read = () => readPayloads(findAddons(root).addons, 'addons_mgmt');

test('payloads come from metadata and release, by folder and environment', () => {
  writeAddon(root, 'widget');
  writeAddon(root, 'gadget', { id: 'gizmo', label: 'api.openshift.com/addon-gizmo' });
  const { payloads, diagnostics } = read();
  expect(diagnostics).toEqual([]);
  expect(payloads.map(({ name, environment, payload }) => [name, environment, payload.addon.id, payload.version?.id])).toEqual([
    ['gadget', 'stage', 'gizmo', '1.0.0'],
    ['widget', 'stage', 'widget', '1.0.0'],
  ]);
});

test('the problems of all add-ons are told, and only those without errors have a payload', () => {
  writeAddon(root, 'a', { id: 'a1', label: 'api.openshift.com/addon-a1', installMode: 'Nowhere' });
  writeAddon(root, 'b', { id: 'b1', label: 'api.openshift.com/addon-b1', ocmQuotaCost: -1 });
  writeAddon(root, 'widget');
  const { payloads, diagnostics } = read();
  expect(payloads.map(({ name }) => name)).toEqual(['widget']);
  expect(
    diagnostics.map(({ code, where }) => [code, path.basename(path.dirname(path.dirname(path.dirname(where?.file ?? ''))))]),
  ).toEqual([
    ['SCHEMA_VALUE', 'a'],
    ['SCHEMA_VALUE', 'b'],
  ]);
});

test('an id that two add-ons of an environment have is refused at its line', () => {
  const first = writeAddon(root, 'a');
  writeAddon(root, 'b');
  const { diagnostics } = read();
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: 'OCM_ID_TWICE',
      severity: 'error',
      message: expect.stringMatching(new RegExp(`^the id 'widget' is also that of .*${path.basename(first)} in stage$`)),
      where: expect.objectContaining({ file: expect.stringContaining(path.join('b', 'metadata')), line: 1 }),
    }),
  ]);
});

test('the same id in another environment is the same add-on', () => {
  const folder = writeAddon(root, 'widget');
  writeYaml(path.join(folder, 'metadata', 'production', 'addon.yaml'), { ...WIDGET, addonImageSetVersion: null });
  const { payloads, diagnostics } = read();
  expect(diagnostics).toEqual([]);
  expect(payloads.map(({ environment, payload }) => [environment, payload.version !== undefined])).toEqual([
    ['stage', true],
    ['production', false],
  ]);
});
