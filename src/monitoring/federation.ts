import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { checkLabels, isDnsLabel } from '../kubernetes';

/** Which metrics of an add-on's own Prometheus the cluster's Prometheus copies (managed-tenants 1.2, `metricsFederation`). */
export interface Federation {
  /** Namespace of the add-on's Prometheus, whose Service there must be called `prometheus`. */
  readonly namespace: string;
  /** Name of the Service's port. A DNS label. */
  readonly portName: string;
  /** Names of the metrics. Firing alerts are copied in any case. */
  readonly matchNames: readonly string[];
  /** Labels of the Service. Without any, every Service of the namespace with that port is scraped, which the incumbent allows. */
  readonly matchLabels: Readonly<Record<string, string>>;
}

/** The metric name of the Prometheus data model, as far as it can be written in a selector without quotes. */
const METRIC_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;

/** Tells what is wrong with a federation. */
export function checkFederation(federation: Federation, property: string): Diagnostic[] {
  const { namespace, portName, matchNames, matchLabels } = federation;
  const found: Diagnostic[] = [];
  for (const [field, value] of Object.entries({ namespace, portName })) {
    if (isDnsLabel(value)) continue;
    const message = `${property}.${field} is ${quote(value)}, which is not a DNS label`;
    found.push(error({ code: 'FEDERATION_NAME_INVALID', message, hint: 'Use lower-case letters, digits and "-".' }));
  }
  matchNames.forEach((name, index) => {
    if (METRIC_NAME.test(name)) return;
    const message = `${property}.matchNames[${index}] is ${quote(name)}, which is not the name of a metric`;
    found.push(error({ code: 'FEDERATION_METRIC_INVALID', message, hint: 'Use letters, digits, "_" and ":"; no selector.' }));
  });
  if (Object.keys(matchLabels).length === 0) {
    const message = `${property}.matchLabels is empty and so selects every Service of the namespace`;
    found.push(warning({ code: 'FEDERATION_LABELS_EMPTY', message, hint: "Give a label of the Prometheus' Service." }));
  }
  return [...found, ...checkLabels(matchLabels, `${property}.matchLabels`)];
}
