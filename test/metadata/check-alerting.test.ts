import { checkAlerting } from '../../src/metadata/check-alerting';
import { effectiveValues } from '../../src/metadata/effective-values';
import { Release } from '../../src/releases';
import { sourceOf, widget } from './widget';

const CATALOG = { catalogImage: 'quay.io/a/b' };
const check = (changes: object, release: object = CATALOG) => {
  const metadata = widget({ ...changes });
  return checkAlerting(metadata, effectiveValues(metadata, Release.of(release)), sourceOf(metadata));
};

describe('checkAlerting', () => {
  it.each([
    ['no snitch', { id: 'hive-widget' }],
    ['a snitch of another name', { deadmanssnitch: { tags: [], snitchNamePostFix: 'my-hive' } }],
    ['a better name than the id', { id: 'hive-widget', deadmanssnitch: { tags: [], snitchNamePostFix: 'widget' } }],
  ])('accepts %s', (_, changes) => {
    expect(check(changes)).toEqual([]);
  });

  it.each([
    ['given', { deadmanssnitch: { tags: [], snitchNamePostFix: 'hive-widget' } }],
    ['taken from the id', { id: 'hive-widget', deadmanssnitch: { tags: [] } }],
  ])('refuses a snitch name of the clusters, %s', (_, changes) => {
    expect(check(changes)).toMatchObject([{ severity: 'error', code: 'METADATA_SNITCH_NAME' }]);
  });

  const pagerduty = {
    escalationPolicy: 'P1',
    acknowledgeTimeout: 0,
    resolveTimeout: 0,
    secretName: 'widget-pagerduty',
    secretNamespace: 'redhat-widget',
  };
  it.each([
    ['the expected Secret', pagerduty, { packageImage: 'quay.io/a/b' }, 0],
    ['another name', { ...pagerduty, secretName: 'pd' }, { packageImage: 'quay.io/a/b' }, 1],
    ['another namespace', { ...pagerduty, secretNamespace: 'other' }, { packageImage: 'quay.io/a/b' }, 1],
    ['another name without a package', { ...pagerduty, secretName: 'pd' }, CATALOG, 0],
  ])('warns of a Secret that a package does not get: %s', (_, settings, release, count) => {
    const found = check({ pagerduty: settings }, release);
    expect(found).toHaveLength(count);
    for (const each of found) expect(each).toMatchObject({ severity: 'warning', code: 'METADATA_PAGERDUTY_SECRET' });
  });
});
