import { documentsOf } from '../../src/supply-chain';
import { cycloneDxOf } from '../../src/supply-chain/cyclonedx';
import { hashFiles } from '../../src/supply-chain/hashed-file';
import { spdxOf } from '../../src/supply-chain/spdx';
import { FACTS } from './facts';

test('an SBOM is attached as it is and signed as a statement; provenance is a statement either way', () => {
  const [spdx, cycloneDx, provenance, ...others] = documentsOf(FACTS);
  expect(others).toEqual([]);
  const files = hashFiles(FACTS.files);
  expect(spdx).toMatchObject({ content: spdxOf(FACTS, files), statement: { predicate: spdxOf(FACTS, files) } });
  expect(cycloneDx).toMatchObject({ content: cycloneDxOf(FACTS, files), statement: { predicate: cycloneDxOf(FACTS, files) } });
  expect(provenance?.content).toBe(provenance?.statement);
  // The names under which `cosign verify-attestation --type` knows them: spdxjson, cyclonedx, slsaprovenance1.
  expect([spdx, cycloneDx, provenance].map((each) => each?.statement.predicateType)).toEqual([
    'https://spdx.dev/Document',
    'https://cyclonedx.org/bom',
    'https://slsa.dev/provenance/v1',
  ]);
});
