import { type Diagnostic, error } from '../diagnostics';
import type { SoundPart } from '../yaml';
import type { AddonMetadata } from './addon-metadata';

/** A stack that is not made has no resources: documented, but not checked, by the incumbent (managed-tenants, weakness 9). */
export function checkMonitoring({ value, source }: SoundPart<AddonMetadata>): Diagnostic[] {
  const { monitoringStack } = value;
  if (!monitoringStack || monitoringStack.enabled || monitoringStack.resources === undefined) return [];
  return [
    error({
      code: 'METADATA_MONITORING_STACK',
      message: 'monitoringStack.resources is set although monitoringStack.enabled is false',
      hint: 'Remove resources, or enable the stack.',
      where: source.locate(['monitoringStack', 'resources'], 'key'),
    }),
  ];
}
