import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { isLabelValue, isQualifiedName } from '../kubernetes';
import { itemsOf } from './manifest';
import { mappingOf } from './mapping';
import type { PackageComponent } from './package';
import { Annotation, identityOfObject, type PackageObject } from './package-object';
import { violation } from './violation';

/**
 * Checks the objects of one render of a component, in its sentences (package-operator 2.8): those of its static files, or those that a
 * test expects. Conditions are not looked at, so two objects that exclude each other by them are the same object twice.
 */
export function checkObjects(component: PackageComponent, objects: readonly PackageObject[]): Diagnostic[] {
  const seen = new Map<string, PackageObject>();
  return objects.flatMap((object) => {
    const kind = checkKind(component, object);
    if (kind.length > 0) return kind;
    const identity = identityOfObject(object);
    const first = seen.get(identity);
    if (!first) seen.set(identity, object);
    return [
      ...(first ? [twice(component, object, first)] : []),
      ...checkName(component, object),
      ...checkTexts(component, object),
      ...checkLabels(component, object),
      ...checkPhase(component, object),
    ];
  });
}

function checkKind(component: PackageComponent, { document, apiVersion, kind }: PackageObject): Diagnostic[] {
  const { value, locate } = document;
  const missing = (details: string) =>
    error({
      code: 'PACKAGE_OBJECT_KIND',
      message: violation('GroupVersionKind not set', { component, ...document, details }),
      hint: 'Write apiVersion and kind. A file that holds no objects needs a name that begins with "_" or does not end in .yaml or .yml.',
      where: locate([]),
    });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [missing('the document is no mapping')];
  return [...(apiVersion === '' ? [missing('apiVersion is missing')] : []), ...(kind === '' ? [missing('kind is missing')] : [])];
}

function twice(component: PackageComponent, { document }: PackageObject, first: PackageObject): Diagnostic {
  const details = `it stands in ${first.document.path} idx ${first.document.index} too`;
  return error({
    code: 'PACKAGE_OBJECT_TWICE',
    message: violation('Duplicate Object', { component, ...document, details }),
    hint: 'Keep one. Variants that exclude each other must be one document of one template: conditions are looked at later.',
    where: document.locate([]),
  });
}

function checkName(component: PackageComponent, { document, name }: PackageObject): Diagnostic[] {
  if (name !== '') return [];
  return [
    warning({
      code: 'PACKAGE_OBJECT_UNNAMED',
      message: violation('metadata.name is missing', { component, ...document }),
      hint: 'Name the object: Package Operator does not, and the cluster refuses it.',
      where: document.locate(['metadata', 'name']),
    }),
  ];
}

/** One label or annotation that is no text makes Kubernetes drop them all. */
function checkTexts(component: PackageComponent, { document }: PackageObject): Diagnostic[] {
  const metadata = mappingOf(mappingOf(document.value)['metadata']);
  return ['labels', 'annotations'].flatMap((field) =>
    Object.entries(mappingOf(metadata[field])).flatMap(([key, value]) => {
      if (typeof value === 'string') return [];
      const details = `${field} ${quote(key)} is ${quote(value)}, which is no text, so that all ${field} are dropped`;
      const message = violation('Invalid YAML', { component, ...document, details });
      const where = document.locate(['metadata', field, key]);
      return [error({ code: 'PACKAGE_OBJECT_TEXT', message, hint: 'Put the value in quotes.', where })];
    }),
  );
}

function checkLabels(component: PackageComponent, { document, labels }: PackageObject): Diagnostic[] {
  return Object.entries(labels).flatMap(([key, value]) => {
    const reasons = [
      ...(isQualifiedName(key) ? [] : [`the key ${quote(key)} is no qualified name`]),
      ...(isLabelValue(value) ? [] : [`${quote(key)} has the value ${quote(value)}`]),
    ];
    return reasons.map((details) =>
      error({
        code: 'PACKAGE_OBJECT_LABEL',
        message: violation('Labels invalid', { component, ...document, details }),
        hint: 'Use at most 63 letters, digits, ".", "_" or "-", beginning and ending with a letter or digit; a key may have a DNS prefix and a "/".',
        where: document.locate(['metadata', 'labels', key], 'key'),
      }),
    );
  });
}

function checkPhase(component: PackageComponent, { document, annotations }: PackageObject): Diagnostic[] {
  const phase = annotations[Annotation.PHASE] ?? '';
  if (phase === '') {
    return [
      error({
        code: 'PACKAGE_OBJECT_PHASE_MISSING',
        message: violation(`Missing ${Annotation.PHASE} Annotation`, { component, ...document }),
        hint: 'Name one of the phases of the manifest in the annotation.',
        where: document.locate(['metadata', 'annotations']),
      }),
    ];
  }
  const phases = itemsOf(component.manifest.value.spec?.phases).map((entry) => entry?.name ?? '');
  if (phases.includes(phase)) return [];
  return [
    error({
      code: 'PACKAGE_OBJECT_PHASE_UNKNOWN',
      message: violation('Phase name not found in manifest', { component, ...document, details: quote(phase) }),
      hint: `Use a phase of spec.phases${phases.length === 0 ? '' : `: ${phases.slice(0, 12).map(quote).join(', ')}`}.`,
      where: document.locate(['metadata', 'annotations', Annotation.PHASE]),
    }),
  ];
}
