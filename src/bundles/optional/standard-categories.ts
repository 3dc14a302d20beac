import { error, quote } from '../../diagnostics';
import { Part } from '../part';
import type { BundleRule } from '../rule';

const CATEGORIES = [
  'AI/Machine Learning',
  'Application Runtime',
  'Big Data',
  'Cloud Provider',
  'Developer Tools',
  'Database',
  'Integration & Delivery',
  'Logging & Tracing',
  'Monitoring',
  'Modernization & Migration',
  'Networking',
  'OpenShift Optional',
  'Security',
  'Storage',
  'Streaming & Messaging',
  'Observability',
];

/** The annotation `categories` lists those that consoles know (hive-olm-argocd 2.8, standardcategories). */
export const standardCategories: BundleRule = ({ csv }) => {
  const part = Part.of(csv).at('metadata', 'annotations', 'categories');
  if (part.isAbsent) return [];
  return part.text
    .split(',')
    .filter((category) => !CATEGORIES.includes(category.trim()))
    .map((category) => {
      const message = `the annotation categories has the unknown value ${quote(category.trim())}`;
      return error({ code: 'HUB_CATEGORIES', message, hint: `Use some of ${CATEGORIES.join(', ')}.`, where: part.where });
    });
};
