import { AddonResource, type AddonResourceProps } from '../../src/addon-operator';
import { InstallMode } from '../../src/olm';
import { problems, render } from '../olm/render';
import { DIGEST, widget } from './widget';

test('the least Addon', () => {
  expect(render((scope) => new AddonResource(scope, 'addon', widget))).toBe(`\
apiVersion: addons.managed.openshift.io/v1alpha1
kind: Addon
metadata:
  name: widget
spec:
  displayName: Widget Operator
  install:
    olmOwnNamespace:
      catalogSourceImage: quay.io/osd-addons/widget-index@${DIGEST}
      channel: stable
      namespace: redhat-widget
      packageName: widget-operator
    type: OLMOwnNamespace
  namespaces:
    - name: redhat-widget
`);
});

test('an Addon with everything', () => {
  const full: AddonResourceProps = {
    ...widget,
    labels: { l: '1' },
    annotations: { 'addons.managed.openshift.io/deletetimeout': '2h' },
    version: '1.2.3',
    namespaces: [{ name: 'redhat-widget', labels: { a: 'b' }, annotations: { c: 'd' } }, { name: 'redhat-widget-extra' }],
    commonLabels: { team: 'a' },
    commonAnnotations: { shared: 'common' },
    installMode: InstallMode.ALL_NAMESPACES,
    pullSecretName: 'widget-pull',
    env: [
      { name: 'LOCATION', value: 'Some Place' },
      { name: 'HUMAN', value: 'true' },
    ],
    additionalCatalogSources: [{ name: 'extra-one', image: `quay.io/osd-addons/extra@${DIGEST}` }],
    packageImage: `quay.io/osd-addons/widget-package@${DIGEST}`,
    metricsFederation: { namespace: 'redhat-widget', portName: 'https', matchNames: ['up'], matchLabels: { app: 'widget' } },
    remoteWrite: {
      url: 'https://observatorium.example.com/api/metrics/v1/widget/api/v1/receive',
      allowlist: ['up'],
      oauth2: {
        tokenUrl: 'https://sso.example.com/token',
        clientId: { secret: { name: 'widget-oauth', key: 'id' } },
        clientSecret: { name: 'widget-oauth', key: 'secret' },
      },
    },
    secretPropagation: [{ source: 'widget-widget-pull', destination: 'widget-pull' }],
    deleteAckRequired: true,
    installAckRequired: false,
    pause: false,
    upgradePolicyId: 'policy-1',
    correlationId: 'correlation-1',
  };
  expect(render((scope) => new AddonResource(scope, 'addon', full))).toBe(`\
apiVersion: addons.managed.openshift.io/v1alpha1
kind: Addon
metadata:
  annotations:
    addons.managed.openshift.io/deletetimeout: 2h
  labels:
    l: "1"
  name: widget
spec:
  commonAnnotations:
    shared: common
  commonLabels:
    team: a
  correlationID: correlation-1
  deleteAckRequired: true
  displayName: Widget Operator
  install:
    olmAllNamespaces:
      additionalCatalogSources:
        - image: quay.io/osd-addons/extra@${DIGEST}
          name: extra-one
      catalogSourceImage: quay.io/osd-addons/widget-index@${DIGEST}
      channel: stable
      config:
        env:
          - name: LOCATION
            value: Some Place
          - name: HUMAN
            value: "true"
      namespace: redhat-widget
      packageName: widget-operator
      pullSecretName: widget-pull
    type: OLMAllNamespaces
  installAckRequired: false
  monitoring:
    federation:
      matchLabels:
        app: widget
      matchNames:
        - up
      namespace: redhat-widget
      portName: https
    monitoringStack:
      rhobsRemoteWriteConfig:
        allowlist:
          - up
        oauth2:
          clientId:
            secret:
              key: id
              name: widget-oauth
          clientSecret:
            key: secret
            name: widget-oauth
          tokenUrl: https://sso.example.com/token
        url: https://observatorium.example.com/api/metrics/v1/widget/api/v1/receive
  namespaces:
    - annotations:
        c: d
      labels:
        a: b
      name: redhat-widget
    - name: redhat-widget-extra
  packageOperator:
    image: quay.io/osd-addons/widget-package@${DIGEST}
  pause: false
  secretPropagation:
    secrets:
      - destinationSecret:
          name: widget-pull
        sourceSecret:
          name: widget-widget-pull
  upgradePolicy:
    id: policy-1
  version: 1.2.3
`);
});

test('what is empty is left out', () => {
  const empty: AddonResourceProps = {
    ...widget,
    namespaces: [{ name: 'redhat-widget', labels: {}, annotations: {} }],
    commonLabels: {},
    commonAnnotations: {},
    env: [],
    additionalCatalogSources: [],
    secretPropagation: [],
  };
  const text = (props: AddonResourceProps) => render((scope) => new AddonResource(scope, 'addon', props));
  expect(text(empty)).toBe(text(widget));
});

test('an Addon is checked', () => {
  expect(problems((scope) => new AddonResource(scope, 'addon', widget))).toEqual([]);
  expect(problems((scope) => new AddonResource(scope, 'addon', { ...widget, channel: '' }))).toEqual([
    'error ADDON_TEXT_EMPTY: channel is empty',
  ]);
});
