import { type Diagnostic, error, quote } from '../diagnostics';
import { isLabelValue, isQualifiedName } from './names';

/** How a {@link LabelRequirement} compares; the names of the Kubernetes API. */
export type LabelOperator = 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';

/** One requirement on one label. */
export interface LabelRequirement {
  /** The label's key. */
  readonly key: string;
  readonly operator: LabelOperator;
  /**
   * What the label's value is compared with.
   * @default - none; `In` and `NotIn` need at least one, `Exists` and `DoesNotExist` take none
   */
  readonly values?: readonly string[];
}

/** Selects objects by their labels (`LabelSelector` of the Kubernetes API); all requirements must hold. */
export interface LabelSelector {
  /**
   * Labels that must have exactly these values.
   * @default - none
   */
  readonly matchLabels?: Readonly<Record<string, string>>;
  /**
   * Further requirements.
   * @default - none
   */
  readonly matchExpressions?: readonly LabelRequirement[];
}

/** For each operator, whether it compares with values. */
const TAKES_VALUES: Readonly<Record<LabelOperator, boolean>> = { In: true, NotIn: true, Exists: false, DoesNotExist: false };

/** What a selector consists of; the generated classes drop anything else in silence, which would widen the selection. */
const FIELDS = new Set(['matchLabels', 'matchExpressions']);

/** A selector as the generated classes take it: without what is empty and without unknown fields. */
export interface RenderedLabelSelector {
  readonly matchLabels?: { [key: string]: string };
  readonly matchExpressions?: { readonly key: string; readonly operator: string; readonly values?: string[] }[];
}

/** Makes of a selector what a generated class takes. */
export function renderLabelSelector({ matchLabels = {}, matchExpressions = [] }: LabelSelector): RenderedLabelSelector {
  const labels = Object.keys(matchLabels).length > 0 ? { matchLabels: { ...matchLabels } } : {};
  if (matchExpressions.length === 0) return labels;
  const expressions = matchExpressions.map(({ key, operator, values = [] }) => ({
    key,
    operator,
    ...(values.length > 0 && { values: [...values] }),
  }));
  return { ...labels, matchExpressions: expressions };
}

/**
 * Tells what is wrong with a selector of clusters. An empty selector is an error, because it means the whole fleet
 * (hive-olm-argocd 7, H1); so are fields, operators, keys and values that the API would refuse or a generated class would lose (H14).
 *
 * @param selector the selector, of the right shape; its texts may be anything a user wrote
 * @param property name of the property that holds it, for messages, such as `clusterDeploymentSelector`
 */
export function checkLabelSelector(selector: LabelSelector, property: string): Diagnostic[] {
  const found = Object.keys(selector)
    .filter((field) => !FIELDS.has(field))
    .map((field) => invalid(`${property} has the unknown field ${quote(field)}`, 'Use matchLabels and matchExpressions.'));
  const { matchLabels = {}, matchExpressions = [] } = selector;
  if (Object.keys(matchLabels).length + matchExpressions.length === 0) {
    found.push(
      error({
        code: 'SELECTOR_EMPTY',
        message: `${property} is empty and so selects everything: of clusters, the whole fleet`,
        hint: 'Give at least one label in matchLabels or one requirement in matchExpressions.',
      }),
    );
  }
  found.push(...checkLabels(selector.matchLabels ?? {}, `${property}.matchLabels`));
  (selector.matchExpressions ?? []).forEach((requirement, index) => {
    found.push(...checkRequirement(requirement, `${property}.matchExpressions[${index}]`));
  });
  return found;
}

/**
 * Tells which keys and values of a map of labels the API would refuse; a value that is no text is one of them.
 *
 * @param labels the labels, as a user wrote them
 * @param property name of the property that holds them, for messages
 */
export function checkLabels(labels: Readonly<Record<string, string>>, property: string): Diagnostic[] {
  return Object.entries(labels).flatMap(([key, value]) => [
    ...checkKey(key, property),
    ...checkValue(value, `${property}.${key}`),
  ]);
}

function checkRequirement({ key, operator, values = [] }: LabelRequirement, property: string): Diagnostic[] {
  const found = [
    ...checkKey(key, `${property}.key`),
    ...values.flatMap((value, index) => checkValue(value, `${property}.values[${index}]`)),
  ];
  if (!Object.hasOwn(TAKES_VALUES, operator)) {
    const known = Object.keys(TAKES_VALUES).join(', ');
    found.push(invalid(`${property}.operator is ${quote(operator)}, which is no operator`, `Use one of ${known}.`));
  } else if (TAKES_VALUES[operator] && values.length === 0) {
    found.push(invalid(`${property}.values is empty, but ${operator} needs values`, 'Give at least one value.'));
  } else if (!TAKES_VALUES[operator] && values.length > 0) {
    found.push(invalid(`${property}.values is set, but ${operator} takes no values`, 'Leave values out.'));
  }
  return found;
}

function checkKey(key: string, property: string): Diagnostic[] {
  if (isQualifiedName(key)) return [];
  const hint = 'A label key is an optional DNS subdomain and "/", then at most 63 letters, digits, "-", "_" and ".".';
  return [error({ code: 'LABEL_INVALID', message: `${property}: ${quote(key)} is not a label key`, hint })];
}

function checkValue(value: unknown, property: string): Diagnostic[] {
  if (typeof value === 'string' && isLabelValue(value)) return [];
  const hint = 'A label value is a text, quoted in YAML, of at most 63 letters, digits, "-", "_" and ".".';
  return [error({ code: 'LABEL_INVALID', message: `${property} is ${quote(value)}, which is not a label value`, hint })];
}

function invalid(message: string, hint: string): Diagnostic {
  return error({ code: 'SELECTOR_INVALID', message, hint });
}
