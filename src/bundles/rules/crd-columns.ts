import { type Diagnostic, error, quote } from '../../diagnostics';
import type { Part } from '../part';

const COLUMN_TYPES = ['integer', 'number', 'string', 'boolean', 'date'];
const COLUMN_FORMATS = ['int32', 'int64', 'float', 'double', 'byte', 'date', 'date-time', 'password'];

/** The columns of `kubectl get`. `pathField` is how the API version spells the field of the path. */
export function printerColumns(parent: Part, pathField: 'jsonPath' | 'JSONPath'): Diagnostic[] {
  return parent.at('additionalPrinterColumns').items.flatMap((column) => {
    const [name, type, format, path] = [column.at('name'), column.at('type'), column.at('format'), column.at(pathField)];
    const problems = name.text === '' ? [refuse(column, `${name.name} is missing`, 'Add it: the heading of the column.')] : [];
    if (!COLUMN_TYPES.includes(type.text)) {
      problems.push(refuse(type, `${type.name} is ${quote(type.text)}`, `Use one of ${COLUMN_TYPES.join(', ')}.`));
    }
    if (format.text !== '' && !COLUMN_FORMATS.includes(format.text)) {
      problems.push(refuse(format, `${format.name} is ${quote(format.text)}`, `Use one of ${COLUMN_FORMATS.join(', ')}.`));
    }
    if (!path.text.startsWith('.')) {
      problems.push(refuse(path, `${path.name} ${quote(path.text)} is no simple path`, 'Write one such as .spec.size.'));
    }
    return problems;
  });
}

/** The paths of the subresource `scale`. */
export function scalePaths(scale: Part): Diagnostic[] {
  if (scale.isAbsent) return [];
  const wanted = [
    { path: scale.at('specReplicasPath'), under: ['.spec.'], isNeeded: true },
    { path: scale.at('statusReplicasPath'), under: ['.status.'], isNeeded: true },
    { path: scale.at('labelSelectorPath'), under: ['.spec.', '.status.'], isNeeded: false },
  ];
  return wanted.flatMap(({ path, under, isNeeded }) => {
    const isGood = path.text === '' ? !isNeeded : under.some((prefix) => path.text.startsWith(prefix));
    if (isGood) return [];
    const message =
      path.text === '' ? `${path.name} is missing` : `${path.name} ${quote(path.text)} is not below ${under.join(' or ')}`;
    return [refuse(path, message, `Write a simple path such as ${under[0]}replicas.`)];
  });
}

function refuse({ where }: Part, message: string, hint: string): Diagnostic {
  return error({ code: 'CRD_PATH', message, hint, where });
}
