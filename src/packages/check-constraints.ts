import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { invalid, manifestField, remark, required } from './field-error';
import { itemsOf, type Optional, type PackageConstraint } from './manifest';
import type { PackageComponent } from './package';
import { isVersionRange } from './version-range';

const PLATFORMS = ['Kubernetes', 'OpenShift'];

/** Checks what a package demands of its cluster (package-operator 2.4, 2.14, 7.1). */
export function checkConstraints(component: PackageComponent): Diagnostic[] {
  return itemsOf(component.manifest.value.spec?.constraints).flatMap((constraint, index) => [
    ...checkPlatform(component, constraint, index),
    ...checkPlatformVersion(component, constraint, index),
    ...checkUnique(component, constraint, index),
  ]);
}

function checkPlatform(component: PackageComponent, constraint: Optional<PackageConstraint>, index: number): Diagnostic[] {
  const platforms = itemsOf(constraint?.platform);
  const path = ['spec', 'constraints', index, 'platform'];
  const unknown = platforms.flatMap((platform, number) => {
    if (PLATFORMS.includes(platform ?? '')) return [];
    const text = `is ${quote(platform ?? '')}, which no cluster is`;
    return [
      warning({
        code: 'PACKAGE_CONSTRAINT_INEFFECTIVE',
        ...remark(manifestField(component, [...path, number]), text, 'Write Kubernetes or OpenShift.'),
      }),
    ];
  });
  if (!PLATFORMS.every((platform) => platforms.includes(platform))) return unknown;
  const text = 'lists both platforms, which Package Operator takes for OpenShift only';
  const hint = 'Leave the constraint out: without it the package can be installed on both.';
  return [...unknown, warning({ code: 'PACKAGE_CONSTRAINT_INEFFECTIVE', ...remark(manifestField(component, path), text, hint) })];
}

function checkPlatformVersion(component: PackageComponent, constraint: Optional<PackageConstraint>, index: number): Diagnostic[] {
  const wanted = constraint?.platformVersion;
  if (!wanted) return [];
  const at = (name: string) => manifestField(component, ['spec', 'constraints', index, 'platformVersion', name]);
  const found: Diagnostic[] = [];
  const name = wanted.name ?? '';
  const range = wanted.range ?? '';
  if (name === '') {
    found.push(error({ code: 'PACKAGE_FIELD_REQUIRED', ...required(at('name'), 'Write Kubernetes or OpenShift.') }));
  } else if (!PLATFORMS.includes(name)) {
    const text = `is ${quote(name)}, which no cluster is`;
    found.push(
      warning({ code: 'PACKAGE_CONSTRAINT_INEFFECTIVE', ...remark(at('name'), text, 'Write Kubernetes or OpenShift.') }),
    );
  }
  if (range === '') {
    found.push(error({ code: 'PACKAGE_FIELD_REQUIRED', ...required(at('range'), 'Write a range of versions, such as >=4.12.') }));
  } else if (!isVersionRange(range)) {
    const hint = 'Write comparisons such as >=4.12 or ~1.27, with && or || between them; no pre-release, no v.';
    found.push(error({ code: 'PACKAGE_CONSTRAINT_RANGE', ...invalid(at('range'), range, 'improper constraint', hint) }));
  }
  return found;
}

function checkUnique(component: PackageComponent, constraint: Optional<PackageConstraint>, index: number): Diagnostic[] {
  if (!constraint?.uniqueInScope) return [];
  const field = manifestField(component, ['spec', 'constraints', index, 'uniqueInScope']);
  const text = 'counts the packages of all names, and stops the operator for a ClusterPackage';
  return [
    warning({
      code: 'PACKAGE_CONSTRAINT_INEFFECTIVE',
      ...remark(field, text, 'Leave it out until Package Operator has mended it.'),
    }),
  ];
}
