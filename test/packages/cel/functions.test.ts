import { signaturesOf } from '../../../src/packages/cel/functions';
import { celTypeText } from '../../../src/packages/cel/type';

const texts = (name: string, isMethod: boolean) =>
  signaturesOf(name, isMethod)?.map(
    ({ parameters, result }) => `${parameters.map(celTypeText).join(', ')} -> ${celTypeText(result)}`,
  );

test.each([
  ['@in', false, ['A, list(A) -> bool', 'A, map(A, B) -> bool']],
  ['type', false, ['A -> type(A)']],
  ['startsWith', true, ['string, string -> bool']],
  ['startsWith', false, undefined],
  ['nothing', true, undefined],
  ['constructor', false, undefined],
])('%s', (name, isMethod, expected) => expect(texts(name, isMethod)).toEqual(expected));

it('compares numbers of any kind', () => expect(texts('_<_', false)).toContain('uint, double -> bool'));
