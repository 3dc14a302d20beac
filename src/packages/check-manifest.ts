import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { isLabelValue } from '../kubernetes';
import { invalid, manifestField, remark, required } from './field-error';
import { areRepeated, itemsOf } from './manifest';
import type { PackageComponent } from './package';

/** Where a package can be installed: `ClusterPackage` and `Package`. */
const SCOPES = ['Cluster', 'Namespaced'];

/** Checks the name, the scopes, the phases and the settings of kubeconform (package-operator 2.4). */
export function checkManifest(component: PackageComponent): Diagnostic[] {
  return [...checkName(component), ...checkScopes(component), ...checkPhases(component), ...checkKubeconform(component)];
}

function checkName(component: PackageComponent): Diagnostic[] {
  const field = manifestField(component, ['metadata', 'name']);
  const name = component.manifest.value.metadata?.name ?? '';
  if (name === '') {
    return [
      error({
        code: 'PACKAGE_FIELD_REQUIRED',
        ...required(field, 'Name the package: a DNS name of lower-case letters, digits and "-".'),
      }),
    ];
  }
  if (isLabelValue(component.name)) return [];
  const hint = 'It becomes the label package-operator.run/package of every object: at most 63 letters, digits, ".", "_" and "-".';
  if (component.component === undefined) {
    return [error({ code: 'PACKAGE_LABEL_INVALID', ...invalid(field, name, 'is no value of a label', hint) })];
  }
  const message = `the component folder ${quote(component.name)} is no value of a label`;
  return [error({ code: 'PACKAGE_LABEL_INVALID', message, hint, subject: component.folder })];
}

function checkScopes(component: PackageComponent): Diagnostic[] {
  const path = ['spec', 'scopes'];
  const scopes = itemsOf(component.manifest.value.spec?.scopes);
  if (scopes.length === 0) {
    const hint = 'List Cluster, Namespaced or both: where the package can be installed.';
    return [error({ code: 'PACKAGE_FIELD_REQUIRED', ...required(manifestField(component, path), hint) })];
  }
  return scopes.flatMap((scope, index) => {
    if (SCOPES.includes(scope ?? '')) return [];
    const field = manifestField(component, [...path, index]);
    const text = `is ${quote(scope ?? '')}, a scope in which nothing is ever installed`;
    return [warning({ code: 'PACKAGE_SCOPE_UNKNOWN', ...remark(field, text, 'Write Cluster or Namespaced.') })];
  });
}

function checkPhases(component: PackageComponent): Diagnostic[] {
  const path = ['spec', 'phases'];
  const phases = itemsOf(component.manifest.value.spec?.phases);
  if (phases.length === 0) {
    const hint = 'List the phases in their order; each object names its own in an annotation.';
    return [error({ code: 'PACKAGE_FIELD_REQUIRED', ...required(manifestField(component, path), hint) })];
  }
  const names = phases.map((phase) => phase?.name ?? '');
  const repeated = areRepeated(names);
  return names.flatMap((name, index) => {
    const field = manifestField(component, [...path, index, 'name']);
    if (repeated[index]) {
      return [error({ code: 'PACKAGE_PHASE_NAME', ...invalid(field, name, 'must be unique', 'Give each phase its own name.') })];
    }
    if (name !== '') return [];
    const text = 'is empty, so that no object can be in the phase';
    return [warning({ code: 'PACKAGE_PHASE_UNNAMED', ...remark(field, text, 'Name the phase.') })];
  });
}

function checkKubeconform(component: PackageComponent): Diagnostic[] {
  const kubeconform = component.manifest.value.test?.kubeconform;
  if (!kubeconform || (kubeconform.kubernetesVersion ?? '') !== '') return [];
  const field = manifestField(component, ['test', 'kubeconform', 'kubernetesVersion']);
  return [error({ code: 'PACKAGE_FIELD_REQUIRED', ...required(field, 'Write a version of Kubernetes, such as v1.30.0.') })];
}
