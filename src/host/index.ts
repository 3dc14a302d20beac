export type { ClustersRequest, OfferedAddon } from './offered-addon';
export { type SynthesisHost, synthesisHost, withSynthesisHost } from './synthesis-host';
export { failedSynthesis, type SynthesisResult } from './synthesis-result';
