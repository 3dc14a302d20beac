import type { ImageFacts } from '../../src/supply-chain';
import { hashFiles } from '../../src/supply-chain/hashed-file';
import { spdxOf } from '../../src/supply-chain/spdx';
import { FACTS, reordered } from './facts';

/** The parts of the document that the tests look at. */
interface Spdx {
  readonly documentNamespace: string;
  readonly creationInfo: { readonly created: string };
  readonly packages: readonly { readonly SPDXID: string; readonly name: string; readonly filesAnalyzed: boolean }[];
  readonly files?: readonly { readonly SPDXID: string }[];
  readonly relationships: readonly {
    readonly spdxElementId: string;
    readonly relationshipType: string;
    readonly relatedSpdxElement: string;
  }[];
}

const made = (facts: ImageFacts) => spdxOf(facts, hashFiles(facts.files));
const parsed = (facts: ImageFacts): Spdx => JSON.parse(JSON.stringify(made(facts)));

// The lane `supply-chain` validates such documents with the tools of SPDX.
test('the document of a bundle', () => {
  expect(made(FACTS)).toMatchSnapshot();
});

test('ids are unique and well-formed, and every relationship is between things that are there', () => {
  const { packages, files = [], relationships } = parsed(FACTS);
  const ids = ['SPDXRef-DOCUMENT', ...packages.map(({ SPDXID }) => SPDXID), ...files.map(({ SPDXID }) => SPDXID)];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^SPDXRef-[A-Za-z0-9.-]+$/);
  for (const each of relationships) {
    expect(ids).toContain(each.spdxElementId);
    expect(ids).toContain(each.relatedSpdxElement);
  }
  expect(relationships.filter(({ relationshipType }) => relationshipType === 'DEPENDS_ON')).toHaveLength(3);
});

test('the order of what goes in makes no difference', () => {
  expect(JSON.stringify(made(reordered(FACTS)))).toBe(JSON.stringify(made(FACTS)));
});

test('other facts make a document with another name', () => {
  const namespaces = [
    FACTS,
    { ...FACTS, version: '1.2.4' },
    { ...FACTS, toolVersion: '0.2.0' },
    { ...FACTS, repository: 'quay.io/other/widget-bundle' },
    { ...FACTS, files: FACTS.files.slice(1) },
    { ...FACTS, sourceDate: 1 },
  ].map((facts) => parsed(facts).documentNamespace);
  expect(new Set(namespaces).size).toBe(namespaces.length);
});

test('the only time is the source date', () => {
  expect(parsed({ ...FACTS, sourceDate: 1_700_000_000 }).creationInfo.created).toBe('2023-11-14T22:13:20Z');
});

test('a package without files has not been analyzed, as SPDX demands', () => {
  const { packages, files } = parsed({ ...FACTS, files: [] });
  expect(files).toBeUndefined();
  expect(packages.find(({ name }) => name === FACTS.name)).toMatchObject({ filesAnalyzed: false });
});
