import { error, quote } from '../../diagnostics';
import { Part } from '../part';
import type { BundleRule } from '../rule';

const CAPABILITIES = ['Basic Install', 'Seamless Upgrades', 'Full Lifecycle', 'Deep Insights', 'Auto Pilot'];

/** The annotation `capabilities` is one of the levels that consoles know (hive-olm-argocd 2.8, standardcapabilities). */
export const standardCapabilities: BundleRule = ({ csv }) => {
  const part = Part.of(csv).at('metadata', 'annotations', 'capabilities');
  if (part.isAbsent || CAPABILITIES.includes(part.text)) return [];
  const message = `the annotation capabilities has the unknown value ${quote(part.value)}`;
  return [error({ code: 'HUB_CAPABILITIES', message, hint: `Use one of ${CAPABILITIES.join(', ')}.`, where: part.where })];
};
