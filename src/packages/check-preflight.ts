import { type Diagnostic, quote, warning } from '../diagnostics';
import { groupOf, isClusterScoped, isKnownNamespaced } from '../kubernetes';
import { itemsOf } from './manifest';
import { mappingOf } from './mapping';
import type { PackageComponent } from './package';
import { Annotation, objectName, type PackageObject } from './package-object';

const CRD = 'CustomResourceDefinition';

/**
 * Warns of what Package Operator accepts and then refuses on the cluster, before it makes the objects of a phase (package-operator
 * 2.15): kinds that are not there yet, and namespaces that cannot be.
 */
export function checkPreflight(component: PackageComponent, objects: readonly PackageObject[]): Diagnostic[] {
  return [...checkDefinitions(component, objects), ...objects.flatMap((object) => checkNamespace(component, object))];
}

/** A kind that the package defines must be established in an earlier phase than that of its objects. */
function checkDefinitions(component: PackageComponent, objects: readonly PackageObject[]): Diagnostic[] {
  const phases = itemsOf(component.manifest.value.spec?.phases).map((phase) => phase?.name ?? '');
  const phaseOf = ({ annotations }: PackageObject) => phases.indexOf(annotations[Annotation.PHASE] ?? '');
  const defined = new Map<string, PackageObject>();
  for (const object of objects) {
    if (!isDefinition(object)) continue;
    const spec = mappingOf(mappingOf(object.document.value)['spec']);
    defined.set(`${String(spec['group'])}/${String(mappingOf(spec['names'])['kind'])}`, object);
  }
  const isProbed = itemsOf(component.manifest.value.spec?.availabilityProbes).some(
    (set) => set?.selector?.kind?.group === 'apiextensions.k8s.io' && set.selector.kind.kind === CRD,
  );
  return objects.flatMap((object) => {
    const definition = defined.get(`${groupOf(object.apiVersion)}/${object.kind}`);
    if (!definition || phaseOf(object) < 0 || phaseOf(definition) < 0) return [];
    const where = object.document.locate([]);
    if (phaseOf(object) <= phaseOf(definition)) {
      const message = `${objectName(object)} is not in a later phase than ${objectName(definition)}, which defines its kind`;
      const hint = 'Put the definition into an earlier phase: the kind must exist when the phase of the object begins.';
      return [warning({ code: 'PACKAGE_CRD_TOO_LATE', message, hint, where })];
    }
    if (isProbed) return [];
    const message = `${objectName(object)} may come before its kind is there: no probe waits for ${objectName(definition)}`;
    const hint = 'Add an availability probe for CustomResourceDefinition of apiextensions.k8s.io: condition Established, "True".';
    return [warning({ code: 'PACKAGE_CRD_NOT_PROBED', message, hint, where })];
  });
}

function isDefinition({ apiVersion, kind }: PackageObject): boolean {
  return groupOf(apiVersion) === 'apiextensions.k8s.io' && kind === CRD;
}

/** Namespaces of objects in packages that can be installed in one scope only; in the other it depends on the Package. */
function checkNamespace(component: PackageComponent, object: PackageObject): Diagnostic[] {
  const scopes = itemsOf(component.manifest.value.spec?.scopes);
  const isOnly = (scope: string) => scopes.length > 0 && scopes.every((entry) => entry === scope);
  const { apiVersion, kind, namespace, document } = object;
  const found = (text: string, hint: string) => [
    warning({
      code: 'PACKAGE_OBJECT_NAMESPACE',
      message: `${objectName(object)} ${text}`,
      hint,
      where: document.locate(['metadata', 'namespace'], 'key'),
    }),
  ];
  if (isClusterScoped(apiVersion, kind) && isOnly('Namespaced')) {
    return found(
      'has no namespace, but the package can be installed in a namespace only',
      'Add the scope Cluster, or leave the object out.',
    );
  }
  if (isClusterScoped(apiVersion, kind) && namespace !== '') {
    return found(`is in the namespace ${quote(namespace)}, but objects of its kind are in none`, 'Remove metadata.namespace.');
  }
  if (isKnownNamespaced(apiVersion, kind) && namespace === '' && isOnly('Cluster')) {
    return found('has no namespace, and a ClusterPackage gives it none', 'Write metadata.namespace.');
  }
  return [];
}
