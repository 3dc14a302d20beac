import { error, quote } from '../../diagnostics';
import { isBlangRange } from '../blang-range';
import { Part } from '../part';
import type { BundleRule } from '../rule';

/** `olm.skipRange` is a range that OLM can read: a catalog with another one is refused (hive-olm-argocd 2.6). */
export const skipRange: BundleRule = ({ csv }) => {
  const part = Part.of(csv).at('metadata', 'annotations', 'olm.skipRange');
  if (part.isAbsent || part.value === '' || isBlangRange(part.text)) return [];
  const message = `the annotation olm.skipRange has the value ${quote(part.value)}, which is no range of versions`;
  return [error({ code: 'CSV_SKIP_RANGE', message, hint: "Use a range such as '>=1.0.0 <1.2.0'.", where: part.where })];
};
