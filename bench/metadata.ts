import * as fs from 'node:fs';
import * as path from 'node:path';
import { idOf, imageOf } from './fleet';

/** One transparent pixel, as PNG in base64. */
const ICON = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Writes `count` metadata add-ons into `folder`, each with everything that renders to eight objects. */
export function writeMetadataFleet(folder: string, count: number): void {
  for (let index = 0; index < count; index++) {
    const directory = path.join(folder, idOf(index), 'metadata', 'stage');
    fs.mkdirSync(directory, { recursive: true });
    fs.writeFileSync(path.join(directory, 'addon.yaml'), metadataOf(index));
  }
}

function metadataOf(index: number): string {
  const id = idOf(index);
  return `id: ${id}
name: Add-on ${index}
description: An add-on of the benchmark.
icon: ${ICON}
label: api.openshift.com/addon-${id}
enabled: true
addonOwner: Bench Team <bench@redhat.com>
quayRepo: quay.io/osd-addons/bench
testHarness: quay.io/bench/harness:latest
installMode: OwnNamespace
targetNamespace: redhat-${id}
namespaces:
  - redhat-${id}
namespaceLabels: {}
namespaceAnnotations: {}
commonLabels:
  app.kubernetes.io/name: ${id}
ocmQuotaName: addon-bench
ocmQuotaCost: 1
operatorName: bench-operator
defaultChannel: stable
indexImage: ${imageOf(index)}
metricsFederation:
  portName: metrics
  namespace: redhat-${id}
  matchNames: [bench_total]
  matchLabels:
    app: ${id}
config:
  env:
    - name: LOG_LEVEL
      value: info
`;
}
