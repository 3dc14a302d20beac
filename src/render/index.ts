export { Fields, setField } from './fields';
export { quickManifest } from './quick-manifest';
export { type RenderedObject, renderObject } from './render-object';
