import type { OcmService } from '../../src/ocm';

/** A body as JSON holds it. */
export type Body = Record<string, unknown>;

/** What the incumbent's body was made from, as YAML holds it. */
export interface MendingInput {
  readonly service: OcmService;
  readonly metadata: Body;
  /** Of the version; absent for the body of an add-on. */
  readonly imageSet?: Body;
}

/** A difference from the incumbent's bodies that is meant. */
export interface Mending {
  /** As in the table of docs/ocm.md. */
  readonly name: string;
  readonly why: string;
  /** The conformance cases in which the incumbent's bodies show it. */
  readonly cases: readonly string[] | 'all';
  /** Changes the incumbent's body to what it should be, without a look at this project's. */
  readonly mend: (body: Body, input: MendingInput) => void;
}

/** Every difference, in the order of the table of docs/ocm.md. */
export const MENDINGS: readonly Mending[] = [
  {
    name: 'Secrets at `clusters_mgmt`',
    why: 'the list is called secret_propagations there: managed-tenants 3.4',
    cases: 'all',
    mend: ({ config }, { service }) => {
      const { add_on_secret_propagations: list } = Object(config);
      if (service !== 'clusters_mgmt') return;
      delete Object(config).add_on_secret_propagations;
      Object(config).secret_propagations = list;
    },
  },
  {
    name: 'Annotations of namespaces',
    why: 'the API has them, and the rendered objects too: weakness 16',
    cases: ['03-namespaces-labels-annotations', '50-ocm-full'],
    mend: ({ namespaces }, { metadata: { namespaceAnnotations: annotations } }) => {
      if (!Array.isArray(namespaces) || Object.keys(Object(annotations)).length === 0) return;
      for (const namespace of namespaces) namespace.annotations = annotations;
    },
  },
  {
    name: 'Order of parameters',
    why: 'the author’s is lost, and which body has one depends on the order of calls: weakness 15',
    cases: ['40-imageset-latest-overrides', '41-imageset-latest-defaults', '50-ocm-full'],
    mend: ({ parameters }, { metadata, imageSet }) => {
      const written = imageSet?.['addOnParameters'] ?? metadata['addOnParameters'];
      if (!Array.isArray(written) || parameters === undefined) return;
      const free = written.map((_, index) => index + 1).filter((order) => written.every((each) => each.order !== order));
      for (const [index, { order }] of written.entries()) Object(parameters).items[index].order = order ?? free.shift();
    },
  },
  {
    name: 'Metrics federation',
    why: 'versions of addons_mgmt have it, and it is never sent: managed-tenants 3.4',
    cases: [],
    mend: (body, { service, metadata, imageSet }) => {
      const federation = metadata['metricsFederation'] ?? metadata['monitoring'];
      if (!imageSet || service !== 'addons_mgmt' || federation === undefined) return;
      const { namespace, portName: port_name, matchNames: match_names, matchLabels: match_labels } = Object(federation);
      body['metrics_federation'] = { namespace, port_name, match_names, match_labels };
    },
  },
  {
    name: 'Monitoring stack',
    why: 'versions of addons_mgmt have it, and it is never sent: managed-tenants 3.4',
    cases: [],
    mend: (body, { service, metadata: { monitoringStack }, imageSet }) => {
      if (imageSet && service === 'addons_mgmt' && monitoringStack !== undefined) body['monitoring_stack'] = monitoringStack;
    },
  },
];
