import { hexOf } from '../../src/oci';
import { statementOf } from '../../src/supply-chain/statement';
import { FACTS } from './facts';

test('a statement names the image by repository and digest', () => {
  expect(statementOf(FACTS.image, FACTS.repository, 'https://example.com/predicate', { a: 1 })).toEqual({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: FACTS.repository, digest: { sha256: hexOf(FACTS.image.digest) } }],
    predicateType: 'https://example.com/predicate',
    predicate: { a: 1 },
  });
});
