import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { conditionMapFaults } from './condition-map';
import { compileFilter, unknownConditions } from './conditions';
import { mappingOf } from './mapping';
import type { PackageComponent } from './package';
import { Annotation, objectName, type PackageObject } from './package-object';
import { violation } from './violation';

const COLLISION_PROTECTIONS = ['Prevent', 'IfNoController', 'None'];

const PREFIX = 'package-operator.run/';

/** Checks the annotations of an object that are for Package Operator (package-operator 2.9, 2.10). */
export function checkAnnotations(component: PackageComponent, object: PackageObject): Diagnostic[] {
  return [...checkCondition(component, object), ...checkMap(component, object), ...checkValues(object), ...checkOwners(object)];
}

function checkCondition(component: PackageComponent, { document, annotations, name }: PackageObject): Diagnostic[] {
  const expression = annotations[Annotation.CONDITION];
  if (expression === undefined) return [];
  const compiled = compileFilter(expression);
  const reasons =
    'reason' in compiled
      ? [compiled.reason]
      : unknownConditions(component, expression).map(
          (unknown) => `no such key: ${unknown} is no condition of spec.filter.conditions`,
        );
  return reasons.map((reason) =>
    error({
      code: 'PACKAGE_OBJECT_CONDITION',
      message: `${violation(`The CEL expression in ${Annotation.CONDITION} annotation is invalid.`, { component, ...document, details: reason })} (${quote(name)})`,
      hint: 'Write a CEL expression that is true or false; it can use config, images, dependencies, environment and cond.',
      where: document.locate(['metadata', 'annotations', Annotation.CONDITION]),
    }),
  );
}

function checkMap(component: PackageComponent, { document, annotations }: PackageObject): Diagnostic[] {
  const text = annotations[Annotation.CONDITION_MAP];
  return (text === undefined ? [] : conditionMapFaults(text)).map((details) =>
    error({
      code: 'PACKAGE_CONDITION_MAP',
      message: violation(`${Annotation.CONDITION_MAP} cannot be read`, { component, ...document, details }),
      hint: 'Write lines such as: Available => example.com/Available.',
      where: document.locate(['metadata', 'annotations', Annotation.CONDITION_MAP]),
    }),
  );
}

function checkValues(object: PackageObject): Diagnostic[] {
  const { document, annotations } = object;
  const known: readonly string[] = Object.values(Annotation);
  const found = Object.keys(annotations)
    .filter((key) => key.startsWith(PREFIX) && !known.includes(key))
    .map((key) =>
      warning({
        code: 'PACKAGE_ANNOTATION_UNKNOWN',
        message: `${objectName(object)}: Package Operator does not know the annotation ${quote(key)}`,
        hint: `Remove it, or use one of ${known.join(', ')}.`,
        where: document.locate(['metadata', 'annotations', key], 'key'),
      }),
    );
  const protection = annotations[Annotation.COLLISION_PROTECTION];
  if (protection === undefined || COLLISION_PROTECTIONS.includes(protection)) return found;
  return [
    ...found,
    warning({
      code: 'PACKAGE_COLLISION_PROTECTION',
      message: `${objectName(object)}: ${Annotation.COLLISION_PROTECTION} is ${quote(protection)}, which counts as Prevent`,
      hint: `Write one of ${COLLISION_PROTECTIONS.join(', ')}.`,
      where: document.locate(['metadata', 'annotations', Annotation.COLLISION_PROTECTION]),
    }),
  ];
}

/** Package Operator owns what it makes, and refuses other owners before it makes anything (package-operator 2.15). */
function checkOwners(object: PackageObject): Diagnostic[] {
  const owners = mappingOf(mappingOf(object.document.value)['metadata'])['ownerReferences'];
  if (!Array.isArray(owners) || owners.length === 0) return [];
  return [
    warning({
      code: 'PACKAGE_OBJECT_OWNED',
      message: `${objectName(object)} has ownerReferences, which Package Operator refuses on the cluster`,
      hint: 'Remove them: the package owns its objects.',
      where: object.document.locate(['metadata', 'ownerReferences'], 'key'),
    }),
  ];
}
