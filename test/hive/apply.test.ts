import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { ApplyBehavior, ResourceApplyMode } from '../../src/hive';

const crds = fs.readFileSync(path.join(__dirname, '..', '..', 'imports', 'crds', 'hive.openshift.io.yaml'), 'utf8');

test('the values of ApplyBehavior are those of both CRDs, where the empty one means Apply', () => {
  const enums = parseAllDocuments(crds).map((document) => {
    const [{ schema }] = document.toJS().spec.versions;
    return schema.openAPIV3Schema.properties.spec.properties.applyBehavior?.enum;
  });
  const known = enums.filter((values) => values !== undefined);
  expect(known).toHaveLength(2);
  for (const values of known) expect(values).toEqual(['', ...Object.values(ApplyBehavior)]);
});

test('the values of ResourceApplyMode are those of the webhook (hive-olm-argocd 1.4)', () => {
  expect(Object.values(ResourceApplyMode)).toEqual(['Sync', 'Upsert']);
});
