import * as fc from 'fast-check';
import { payloadFiles, payloadOf } from '../../src/ocm';
import { type AddOnRequirement, Release } from '../../src/releases';
import { CATALOG, WIDGET } from './widget';

const RELEASE = Release.of({ version: '1.0.0', catalogImage: CATALOG });

test('a file for the add-on, and one for its version', () => {
  const files = payloadFiles([
    { name: 'widget', environment: 'stage', payload: payloadOf(WIDGET, RELEASE, 'addons_mgmt') },
    { name: 'gadget', environment: 'production', payload: payloadOf(WIDGET, undefined, 'addons_mgmt') },
  ]);
  expect(files.map(({ path }) => path)).toEqual([
    'stage/widget/addon.json',
    'stage/widget/version.json',
    'production/gadget/addon.json',
  ]);
  expect(files.map(({ content }) => JSON.parse(content).id)).toEqual(['widget', '1.0.0', 'widget']);
});

test('keys are in order, lists as they were, and the text ends with a line feed', () => {
  const payload = payloadOf({ ...WIDGET, namespaces: ['b', 'a'], namespaceLabels: { z: '1', a: '2' } }, undefined, 'addons_mgmt');
  const [file] = payloadFiles([{ name: 'widget', environment: 'stage', payload }]);
  expect(file?.content.startsWith('{\n  "config": {\n    "add_on_environment_variables": [],\n')).toBe(true);
  expect(file?.content.endsWith('}\n')).toBe(true);
  const { namespaces, ...others } = JSON.parse(file?.content ?? '');
  expect(namespaces.map(({ name }: { name: string }) => name)).toEqual(['b', 'a']);
  expect(Object.keys(namespaces[0].labels)).toEqual(['a', 'z']);
  expect(Object.keys(others)).toEqual(Object.keys(others).sort());
});

test('a label that is called like the prototype is a label', () => {
  const payload = payloadOf({ ...WIDGET, commonLabels: JSON.parse('{"__proto__":"x"}') }, undefined, 'addons_mgmt');
  expect(payloadFiles([{ name: 'widget', environment: 'stage', payload }])[0]?.content).toContain('"__proto__": "x"');
});

/** The same data with the keys of every object in another order. */
function turned<T>(value: T): T;
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
}

test('law: equal data makes equal bytes, which hold that data', () => {
  const labels = fc.dictionary(fc.string(), fc.string(), { maxKeys: 5 });
  const requirements = fc.array(
    fc.record<AddOnRequirement>({
      id: fc.string(),
      resource: fc.constantFrom('cluster', 'addon', 'machine_pool'),
      data: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()))),
      enabled: fc.boolean(),
    }),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(labels, labels, requirements, (namespaceLabels, commonAnnotations, addOnRequirements) => {
      const metadata = { ...WIDGET, namespaceLabels, commonAnnotations, addOnRequirements };
      const render = (of: typeof metadata) =>
        payloadFiles([{ name: 'widget', environment: 'stage', payload: payloadOf(of, undefined, 'addons_mgmt') }]);
      const files = render(metadata);
      expect(render(metadata)).toEqual(files);
      expect(render(turned(metadata))).toEqual(files);
      expect(JSON.parse(files[0]?.content ?? '')).toEqual(
        JSON.parse(JSON.stringify(payloadOf(metadata, undefined, 'addons_mgmt').addon)),
      );
    }),
  );
});
