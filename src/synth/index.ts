export { AddonsApp, type AddonsAppProps } from './addons-app';
export { type SynthesisHost, withSynthesisHost } from './host';
export { failedSynthesis, type SynthesisResult } from './result';
export { type Synthesis, synthesize } from './synthesize';
export type { TreeFolder } from './tree-folder';
