import { type Diagnostic, error, quote } from '../diagnostics';
import { checkLabels, isDnsLabel, isDnsSubdomain } from '../kubernetes';
import { checkFederation } from '../monitoring/federation';
import { checkEnvironment } from '../olm/environment-variable';
import { checkPinnedImage } from '../olm/pinned-image';
import type { AddonResourceProps } from './addon-resource-props';
import { checkCatalogs } from './catalog-rules';
import { checkNamespaces } from './namespace-rules';
import { checkRemoteWrite } from './remote-write-rules';
import { repeated } from './repeated';

/** The rules of the Addon's schema and of addon-operator's webhook (package-operator 4.1, 4.8), and of what it makes of an Addon. */
export function checkAddonResource(props: AddonResourceProps): Diagnostic[] {
  const { commonLabels = {}, packageImage, remoteWrite } = props;
  return [
    ...checkName(props),
    ...checkTexts(props),
    ...checkNamespaces(props),
    ...checkCatalogs(props),
    ...checkLabels(commonLabels, 'commonLabels'),
    ...checkEnv(props),
    ...checkSecrets(props),
    ...checkMetrics(props),
    ...(packageImage === undefined ? [] : checkPinnedImage(packageImage, 'packageImage')),
    ...(remoteWrite ? checkRemoteWrite(remoteWrite, 'remoteWrite') : []),
  ];
}

function checkName({ name, metricsFederation }: AddonResourceProps): Diagnostic[] {
  const longest = metricsFederation ? `redhat-monitoring-${name}` : `addon-${name}-catalogs`;
  if (isDnsLabel(longest)) return [];
  const message = `name is ${quote(name)}, of which addon-operator would make ${quote(longest)}, which is not a DNS label`;
  const hint = `Use lower-case letters, digits and "-", at most ${63 - longest.length + name.length} characters.`;
  return [error({ code: 'ADDON_NAME_INVALID', message, hint })];
}

function checkTexts(props: AddonResourceProps): Diagnostic[] {
  const { displayName, channel, version, upgradePolicyId, correlationId } = props;
  const found = Object.entries({ displayName, channel, version, upgradePolicyId, correlationId }).flatMap(([property, text]) =>
    text === '' ? [empty(property)] : [],
  );
  if (!isDnsLabel(props.packageName)) {
    const message = `packageName is ${quote(props.packageName)}, which is not a DNS label`;
    found.push(error({ code: 'ADDON_PACKAGE_INVALID', message, hint: 'Give the name of the package in the catalog.' }));
  }
  return found;
}

function checkEnv({ env = [] }: AddonResourceProps): Diagnostic[] {
  return [
    ...checkEnvironment(env, 'env'),
    ...env.flatMap(({ value }, index) => (value === '' ? [empty(`env[${index}].value`)] : [])),
  ];
}

function empty(property: string): Diagnostic {
  return error({ code: 'ADDON_TEXT_EMPTY', message: `${property} is empty`, hint: 'The Addon takes no empty text here.' });
}

function checkSecrets({ pullSecretName, secretPropagation }: AddonResourceProps): Diagnostic[] {
  const found: Diagnostic[] = [];
  const destinations = (secretPropagation ?? []).map(({ destination }) => destination);
  const names = (secretPropagation ?? []).flatMap(({ source, destination }, index) => [
    { property: `secretPropagation[${index}].source`, name: source },
    { property: `secretPropagation[${index}].destination`, name: destination },
  ]);
  if (pullSecretName !== undefined) names.push({ property: 'pullSecretName', name: pullSecretName });
  for (const { property, name } of names) {
    if (isDnsSubdomain(name)) continue;
    const message = `${property} is ${quote(name)}, which is not the name of a Secret`;
    found.push(error({ code: 'ADDON_SECRET_INVALID', message, hint: 'Give a DNS subdomain in lower case.' }));
  }
  found.push(...repeated(destinations, 'secretPropagation', 'destination'));
  if (pullSecretName !== undefined && destinations.length > 0 && !destinations.includes(pullSecretName)) {
    const message = `pullSecretName is ${quote(pullSecretName)}, which no secretPropagation has as its destination`;
    const hint = 'Propagate the pull secret under this name; the webhook of addon-operator refuses the Addon otherwise.';
    found.push(error({ code: 'ADDON_PULL_SECRET_NOT_PROPAGATED', message, hint }));
  }
  return found;
}

function checkMetrics({ metricsFederation }: AddonResourceProps): Diagnostic[] {
  if (!metricsFederation) return [];
  return [
    ...checkFederation(metricsFederation, 'metricsFederation'),
    ...repeated(metricsFederation.matchNames, 'metricsFederation.matchNames'),
  ];
}
