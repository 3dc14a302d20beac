import { effectiveValues } from '../../src/metadata/effective-values';
import { Release } from '../../src/releases';
import { widget } from './widget';

const secret = (name: string) => ({ name, type: 'Opaque', vaultPath: 'p', version: 1, fields: [] });
const METADATA = widget({
  config: { env: [{ name: 'FROM', value: 'metadata' }], secrets: [secret('metadata')] },
  pullSecretName: 'metadata',
  additionalCatalogSources: [{ name: 'metadata', image: 'x' }],
  startingCSV: 'widget.v1',
  subOperators: [{ operator_name: 'metadata', operator_namespace: 'n', enabled: true }],
});
const IMAGE = 'quay.io/a/b';

describe('effectiveValues', () => {
  it('takes the values of the release, as a whole', () => {
    const values = {
      env: [{ name: 'OTHER', value: 'release' }],
      secrets: [secret('release')],
      pullSecretName: 'release',
      additionalCatalogSources: [{ name: 'release', image: 'y' }],
      parameters: [],
      requirements: [],
      subOperators: [],
    };
    expect(effectiveValues(METADATA, Release.of({ catalogImage: IMAGE, ...values }))).toEqual({
      ...values,
      catalogImage: IMAGE,
      packageImage: undefined,
      startingCSV: 'widget.v1',
    });
  });

  it.each([
    ['absent', {}],
    ['empty', { env: [], secrets: [], additionalCatalogSources: [] }],
  ])('takes those of the metadata where they are %s', (_, values) => {
    expect(effectiveValues(METADATA, Release.of({ catalogImage: IMAGE, ...values }))).toMatchObject({
      env: METADATA.config?.env,
      secrets: METADATA.config?.secrets,
      pullSecretName: 'metadata',
      additionalCatalogSources: METADATA.additionalCatalogSources,
      subOperators: METADATA.subOperators,
    });
  });

  it('has no catalogue and nothing for its Subscription without a release', () => {
    expect(effectiveValues(widget({ startingCSV: 'widget.v1' }), undefined)).toEqual({
      catalogImage: undefined,
      packageImage: undefined,
      env: [],
      secrets: [],
      pullSecretName: undefined,
      additionalCatalogSources: [],
      startingCSV: undefined,
      parameters: [],
      requirements: [],
      subOperators: [],
    });
  });
});
