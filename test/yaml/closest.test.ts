import { closest } from '../../src/yaml/closest';

describe('closest', () => {
  it.each([
    ['indeximage', 'indexImage'],
    ['targetNamspace', 'targetNamespace'],
    ['opratorName', 'operatorName'],
    ['ids', 'id'],
    ['bogus', undefined],
    ['', undefined],
  ])('takes %j for %j', (name, expected) => {
    expect(closest(name, ['id', 'indexImage', 'operatorName', 'targetNamespace'])).toBe(expected);
  });

  it('takes the nearest of several', () => {
    expect(closest('namespace', ['namespaces', 'targetNamespace', 'namespaceLabels'])).toBe('namespaces');
  });
});
