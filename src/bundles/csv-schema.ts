import { fields, flag, list, mapOf, mapping, meta, quantity, type Schema, text, texts, whole, wholeOrText } from './go-schema';

const descriptors = list(fields({ path: text, displayName: text, description: text, 'x-descriptors': texts }));
const described = {
  name: text,
  version: text,
  kind: text,
  displayName: text,
  description: text,
  resources: list(fields({ name: text, kind: text, version: text })),
  statusDescriptors: descriptors,
  specDescriptors: descriptors,
  actionDescriptors: descriptors,
};
const crds = list(fields(described));
const apis = list(fields({ ...described, group: text, deploymentName: text, containerPort: whole }));
const link = fields({ name: text, url: text });

const rules = list(fields({ apiGroups: texts, resources: texts, verbs: texts, resourceNames: texts, nonResourceURLs: texts }));
const permissions = list(fields({ serviceAccountName: text, rules }));
const resources = fields({ requests: mapOf(quantity), limits: mapOf(quantity) });
const probe = fields({
  exec: fields({ command: texts }),
  httpGet: fields({
    path: text,
    port: wholeOrText,
    host: text,
    scheme: text,
    httpHeaders: list(fields({ name: text, value: text })),
  }),
  tcpSocket: fields({ host: text, port: wholeOrText }),
  grpc: fields({ port: whole, service: text }),
  initialDelaySeconds: whole,
  timeoutSeconds: whole,
  periodSeconds: whole,
  successThreshold: whole,
  failureThreshold: whole,
  terminationGracePeriodSeconds: whole,
});
const port = fields({ name: text, containerPort: whole, hostPort: whole, protocol: text });
const container = fields({
  name: text,
  image: text,
  imagePullPolicy: text,
  command: texts,
  args: texts,
  workingDir: text,
  env: list(fields({ name: text, value: text, valueFrom: mapping })),
  envFrom: list(mapping),
  ports: list(port),
  resources,
  volumeMounts: list(fields({ name: text, mountPath: text, subPath: text, readOnly: flag })),
  livenessProbe: probe,
  readinessProbe: probe,
  startupProbe: probe,
  securityContext: mapping,
});
const pod = fields({
  containers: list(container),
  initContainers: list(container),
  volumes: list(mapping),
  serviceAccountName: text,
  priorityClassName: text,
  nodeSelector: mapOf(text),
  tolerations: list(mapping),
  affinity: mapping,
  imagePullSecrets: list(mapping),
  hostNetwork: flag,
  terminationGracePeriodSeconds: whole,
  securityContext: mapping,
});
const deployment = fields({
  replicas: whole,
  minReadySeconds: whole,
  selector: fields({ matchLabels: mapOf(text), matchExpressions: list(mapping) }),
  template: fields({ metadata: fields(meta), spec: pod }),
  strategy: mapping,
});
const webhook = fields({
  generateName: text,
  type: text,
  deploymentName: text,
  containerPort: whole,
  targetPort: wholeOrText,
  rules: list(mapping),
  failurePolicy: text,
  matchPolicy: text,
  objectSelector: mapping,
  sideEffects: text,
  timeoutSeconds: whole,
  admissionReviewVersions: texts,
  reinvocationPolicy: text,
  webhookPath: text,
  conversionCRDs: texts,
});

/**
 * The types of the fields of a ClusterServiceVersion, as far as OLM and its validators decode them (operator-framework/api,
 * `operators/v1alpha1`). What Go takes is taken. Which fields must be there, the rules say.
 */
export const CSV_SCHEMA: Schema = fields({
  apiVersion: text,
  kind: text,
  metadata: fields(meta),
  spec: fields({
    install: fields({
      strategy: text,
      spec: fields({
        deployments: list(fields({ name: text, label: mapOf(text), spec: deployment })),
        permissions,
        clusterPermissions: permissions,
      }),
    }),
    version: text,
    release: text,
    maturity: text,
    customresourcedefinitions: fields({ owned: crds, required: crds }),
    apiservicedefinitions: fields({ owned: apis, required: apis }),
    webhookdefinitions: list(webhook),
    nativeAPIs: list(fields({ group: text, version: text, kind: text })),
    minKubeVersion: text,
    displayName: text,
    description: text,
    keywords: texts,
    maintainers: list(fields({ name: text, email: text })),
    provider: link,
    links: list(link),
    icon: list(fields({ base64data: text, mediatype: text })),
    installModes: list(fields({ type: text, supported: flag })),
    replaces: text,
    labels: mapOf(text),
    annotations: mapOf(text),
    selector: mapping,
    cleanup: fields({ enabled: flag }),
    skips: texts,
    relatedImages: list(fields({ name: text, image: text })),
  }),
});
