import { checkNames } from '../../src/metadata/check-names';
import { sourceOf, widget } from './widget';

describe('checkNames', () => {
  const check = (changes: object) => checkNames(widget({ ...changes }), sourceOf(widget({ ...changes })));

  it('accepts names that fit', () => {
    expect(check({})).toEqual([]);
    expect(check({ namespaces: ['other', 'redhat-widget'] })).toEqual([]);
  });

  it('wants the label of the id', () => {
    expect(check({ label: 'api.openshift.com/addon-other' })).toMatchObject([
      { code: 'METADATA_LABEL', hint: expect.stringContaining('api.openshift.com/addon-widget'), where: { line: 6, column: 12 } },
    ]);
  });

  it.each([[[]], [['redhat-other']]])('wants the target namespace in %j', (namespaces) => {
    expect(check({ namespaces })).toMatchObject([
      { code: 'METADATA_TARGET_NAMESPACE', message: "targetNamespace 'redhat-widget' is not one of namespaces" },
    ]);
  });

  it('only warns of it once the set selects no cluster any more', () => {
    expect(check({ namespaces: [], syncsetMigration: 'step 5 - migration complete' })).toMatchObject([
      { severity: 'warning', code: 'METADATA_TARGET_NAMESPACE' },
    ]);
    expect(check({ namespaces: [], syncsetMigration: 'step 1 - block installations' })).toMatchObject([{ severity: 'error' }]);
  });
});
