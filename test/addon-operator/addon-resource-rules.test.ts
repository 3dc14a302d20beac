import type { AddonResourceProps } from '../../src/addon-operator';
import { checkAddonResource } from '../../src/addon-operator/addon-resource-rules';
import { oneLine } from '../olm/render';
import { widget } from './widget';

const check = (more: Partial<AddonResourceProps>) => checkAddonResource({ ...widget, ...more }).map(oneLine);
const federation = { namespace: 'redhat-widget', portName: 'https', matchNames: ['up'], matchLabels: { app: 'widget' } };

test.each<Partial<AddonResourceProps>>([
  {},
  { pullSecretName: 'widget-pull' },
  { pullSecretName: 'widget-pull', secretPropagation: [{ source: 'a', destination: 'widget-pull' }] },
  { name: 'a'.repeat(48) },
  { name: 'a'.repeat(45), metricsFederation: federation },
])('%j is good', (more) => {
  expect(check(more)).toEqual([]);
});

test.each<[Partial<AddonResourceProps>, string]>([
  [
    { name: 'Widget' },
    "error ADDON_NAME_INVALID: name is 'Widget', of which addon-operator would make 'addon-Widget-catalogs', which is not a DNS label",
  ],
  [{ name: 'a'.repeat(49) }, expect.stringMatching(/^error ADDON_NAME_INVALID/)],
  [{ name: 'a'.repeat(46), metricsFederation: federation }, expect.stringMatching(/^error ADDON_NAME_INVALID/)],
  [{ displayName: '' }, 'error ADDON_TEXT_EMPTY: displayName is empty'],
  [{ version: '' }, 'error ADDON_TEXT_EMPTY: version is empty'],
  [{ upgradePolicyId: '' }, 'error ADDON_TEXT_EMPTY: upgradePolicyId is empty'],
  [{ correlationId: '' }, 'error ADDON_TEXT_EMPTY: correlationId is empty'],
  [{ env: [{ name: 'A', value: '' }] }, 'error ADDON_TEXT_EMPTY: env[0].value is empty'],
  [{ env: [{ name: '', value: 'a' }] }, "error ENV_NAME_INVALID: env[0].name is '', which is no name of an environment variable"],
  [{ packageName: '' }, "error ADDON_PACKAGE_INVALID: packageName is '', which is not a DNS label"],
  [{ commonLabels: { a: 'b c' } }, "error LABEL_INVALID: commonLabels.a is 'b c', which is not a label value"],
  [{ packageImage: 'quay.io/a:1' }, "warning IMAGE_NOT_PINNED: packageImage is 'quay.io/a:1', which is not pinned by a digest"],
  [{ pullSecretName: '' }, "error ADDON_SECRET_INVALID: pullSecretName is '', which is not the name of a Secret"],
  [
    { secretPropagation: [{ source: 'A', destination: 'b' }] },
    "error ADDON_SECRET_INVALID: secretPropagation[0].source is 'A', which is not the name of a Secret",
  ],
  [
    {
      secretPropagation: [
        { source: 'a', destination: 'b' },
        { source: 'c', destination: 'b' },
      ],
    },
    "error ADDON_NAME_REPEATED: secretPropagation[1].destination is 'b', which is already in the list",
  ],
  [
    { pullSecretName: 'widget-pull', secretPropagation: [{ source: 'widget-pull', destination: 'other' }] },
    "error ADDON_PULL_SECRET_NOT_PROPAGATED: pullSecretName is 'widget-pull', which no secretPropagation has as its destination",
  ],
  [
    { metricsFederation: { ...federation, matchNames: ['up', 'up'] } },
    "error ADDON_NAME_REPEATED: metricsFederation.matchNames[1] is 'up', which is already in the list",
  ],
  [
    { metricsFederation: { ...federation, portName: '' } },
    "error FEDERATION_NAME_INVALID: metricsFederation.portName is '', which is not a DNS label",
  ],
  [{ remoteWrite: { url: '' } }, 'error ADDON_URL_INVALID: remoteWrite.url is not an address that begins with https://'],
])('%j breaks one rule', (more, problem) => {
  expect(check(more)).toEqual([problem]);
});

test('the hint tells how long a name may be', () => {
  expect(checkAddonResource({ ...widget, name: 'a'.repeat(60) })[0]?.hint).toContain('at most 48 characters');
});

test('every problem is reported', () => {
  const found = check({ name: '', displayName: '', targetNamespace: '', catalogImage: '', channel: '', packageName: '' });
  expect(found.length).toBeGreaterThanOrEqual(6);
});
