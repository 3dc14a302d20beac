import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { planEdits } from '../../src/cli/plan-edit';

let output: string;
beforeEach(() => {
  output = fs.mkdtempSync(path.join(os.tmpdir(), 'plan-'));
});
afterEach(() => fs.rmSync(output, { recursive: true, force: true }));

const set = (name: string, ...objects: readonly string[]) =>
  `apiVersion: hive.openshift.io/v1\nkind: SyncSet\nmetadata: { name: ${name}, namespace: n }\nspec:\n  resourceApplyMode: Sync\n  resources: [${objects
    .map((each) => `{ apiVersion: v1, kind: ConfigMap, metadata: { name: ${each}, namespace: x } }`)
    .join(', ')}]\n`;

function write(file: string, content: string): void {
  fs.mkdirSync(path.dirname(path.join(output, file)), { recursive: true });
  fs.writeFileSync(path.join(output, file), content);
}

const cluster = (name: string) => ({ file: `/x/${name}.yaml`, environment: 'stage' as const, name });
const files = (...given: readonly (readonly [string, string])[]) =>
  given.map(([file, content]) => ({ path: `stage/clusters/${file}`, content }));

test('the tree on disk is held against the new one, each cluster for itself; unchanged sets count too', () => {
  write('stage/clusters/a/1.yaml', set('one', 'm'));
  write('stage/clusters/a/2.yaml', set('two', 'm', 'k'));
  write('stage/clusters/a/notes.txt', '{');
  write('stage/clusters/b/1.yaml', set('one', 'm'));
  const fresh = files(
    ['a/1.yaml', set('one', 'm')],
    ['a/2.yaml', set('two')],
    ['ab/1.yaml', set('x', 'y')],
    ['c/1.yaml', set('new', 'z')],
  );
  const { plans, diagnostics } = planEdits([cluster('a'), cluster('b'), cluster('c')], output, fresh);
  const told = plans.map(({ name, plan }) => [name, ...plan.cluster.map(({ does, name: object }) => `${does} ${object}`)]);
  expect(told).toEqual([
    ['a', 'recreate m', 'delete k'],
    ['b', 'delete m'],
    ['c', 'create z'],
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['PLAN_OBJECT_MOVED']);
});

test('a file of the tree that cannot be read is told', () => {
  write('stage/clusters/a/1.yaml', 'a: [');
  fs.mkdirSync(path.join(output, 'stage/clusters/a/2.yaml'));
  const { diagnostics } = planEdits([cluster('a')], output, []);
  expect(diagnostics.map(({ code }) => code).sort()).toEqual(['FILE_UNREADABLE', 'YAML_SYNTAX']);
});
