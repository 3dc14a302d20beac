import fc from 'fast-check';

/** Plain data as a catalog holds it. */
type Data = null | boolean | number | string | Data[] | { [key: string]: Data };

/** Values that are wrong in most places, and right in some. */
const VALUES: readonly Data[] = [
  '',
  'stable',
  'fast',
  'widget',
  'gadget',
  'widget.v1.0.0',
  'widget.v1.1.0',
  'widget.v9.9.9',
  'Widget_Op',
  '1.0.0',
  '1.0.0+build',
  '1.0.0-rc.1',
  'v1.0.0',
  '1.0',
  '01.0.0',
  '>=1.0.0 <1.2.0',
  '>=1.0.0 <1.2.x || !1.0.0',
  '1.x',
  '>1.0.0-next',
  '|| 1.0.0',
  'quay.io/example/widget',
  'Quay.io/a/b:t',
  'widget@sha256:00',
  'host:5000/a//b',
  'olm.package',
  'olm.channel',
  'olm.bundle',
  'olm.deprecations',
  'olm.gvk',
  'olm.bundle.object',
  'olm.csv.metadata',
  5,
  true,
  null,
  [],
  {},
  ['widget.v1.0.0'],
  { data: 'e30=' },
];

/** One change of a list of blobs: at some place, a value is put, taken out, repeated or moved. */
const change = fc.record({
  place: fc.infiniteStream(fc.nat(1000)),
  how: fc.constantFrom('put', 'put', 'put', 'remove', 'repeat', 'move'),
  value: fc.constantFrom(...VALUES),
  depth: fc.integer({ min: 0, max: 5 }),
});

/** A catalog with one to three changes, as its blobs. */
export function mutated(blobs: readonly unknown[]): fc.Arbitrary<Data[]> {
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = JSON.parse(JSON.stringify(blobs)) as Data[];
    for (const { place, how, value, depth } of changes) {
      let parent: Data[] | { [key: string]: Data } = copy;
      for (let level = 0; level < depth; level++) {
        const child: Data | undefined = childAt(parent, next(place));
        if (typeof child !== 'object' || child === null) break;
        parent = child;
      }
      apply(parent, next(place), how, JSON.parse(JSON.stringify(value)) as Data);
    }
    return copy;
  });
}

function next(numbers: Iterator<number>): number {
  return Number(numbers.next().value);
}

function childAt(parent: Data[] | { [key: string]: Data }, number: number): Data | undefined {
  const children = Object.values(parent);
  return children[number % Math.max(children.length, 1)];
}

function apply(parent: Data[] | { [key: string]: Data }, number: number, how: string, value: Data): void {
  const keys = Object.keys(parent);
  const key = keys[number % Math.max(keys.length, 1)];
  if (key === undefined) return;
  if (Array.isArray(parent)) {
    const index = Number(key);
    const [item = null] = how === 'put' ? [value] : parent.slice(index, index + 1);
    if (how === 'put') parent[index] = item;
    else if (how === 'remove') parent.splice(index, 1);
    else if (how === 'repeat') parent.push(JSON.parse(JSON.stringify(item)) as Data);
    else parent.unshift(...parent.splice(index, 1));
  } else if (how === 'remove') {
    delete parent[key];
  } else if (how === 'put') {
    parent[key] = value;
  } else if (how === 'repeat') {
    parent[key.toUpperCase()] = parent[key] ?? null;
  } else {
    parent[key.toUpperCase()] = parent[key] ?? null;
    delete parent[key];
  }
}
