import { FORMATS } from '../../src/yaml/formats';

describe('FORMATS', () => {
  it.each([
    ['dns-label', '007', 'a.b'],
    ['dns-label-1035', 'a1', '1a'],
    ['qualified-name', 'a.b/C_d', 'a b'],
    ['annotation-key', 'A.b/C_d', 'A b'],
    ['label-value', '', 'a/b'],
    ['image-reference', 'quay.io/a/b:c', 'https://quay.io/a'],
  ])('%s takes %j and refuses %j', (format, good, bad) => {
    expect(FORMATS[format]?.(good)).toBe(true);
    expect(FORMATS[format]?.(bad)).toBe(false);
  });
});
