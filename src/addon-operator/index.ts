export { AddonResource } from './addon-resource';
export type {
  AdditionalCatalogSource,
  AddonNamespace,
  AddonResourceProps,
  PropagatedSecret,
  RemoteWrite,
} from './addon-resource-props';
