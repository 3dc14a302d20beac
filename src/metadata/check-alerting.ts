import { type Diagnostic, error, quote, warning } from '../diagnostics';
import type { YamlSource } from '../yaml';
import type { AddonMetadata } from './addon-metadata';
import type { EffectiveValues } from './effective-values';

/** Rules of PagerDuty and Dead Man's Snitch that need more than one field (managed-tenants 1.6, 2.3). */
export function checkAlerting(metadata: AddonMetadata, effective: EffectiveValues, source: YamlSource): Diagnostic[] {
  return [...checkSnitchName(metadata, source), ...checkPagerDutySecret(metadata, effective, source)];
}

/** Snitches of OpenShift Dedicated itself begin with `hive-`, and a snitch of that name would silence them. */
function checkSnitchName({ id, deadmanssnitch }: AddonMetadata, source: YamlSource): Diagnostic[] {
  const postFix = deadmanssnitch?.snitchNamePostFix ?? id;
  if (!deadmanssnitch || !postFix.startsWith('hive-')) return [];
  const message = `deadmanssnitch.snitchNamePostFix ${quote(postFix)} begins with hive-, which belongs to the clusters themselves`;
  const where = source.locate(['deadmanssnitch', 'snitchNamePostFix']);
  return [error({ code: 'METADATA_SNITCH_NAME', message, hint: 'Choose a name that does not begin with hive-.', where })];
}

/** Package Operator hands the PagerDuty key to a package only from this Secret; from any other it silently stays away. */
function checkPagerDutySecret(metadata: AddonMetadata, effective: EffectiveValues, source: YamlSource): Diagnostic[] {
  const { id, targetNamespace, pagerduty } = metadata;
  if (!pagerduty || effective.packageImage === undefined) return [];
  if (pagerduty.secretName === `${id}-pagerduty` && pagerduty.secretNamespace === targetNamespace) return [];
  return [
    warning({
      code: 'METADATA_PAGERDUTY_SECRET',
      message: `the package does not get the PagerDuty key from the Secret ${quote(`${pagerduty.secretNamespace}/${pagerduty.secretName}`)}`,
      hint: `Name it ${id}-pagerduty in the namespace ${targetNamespace}.`,
      where: source.locate(['pagerduty', 'secretName']),
    }),
  ];
}
