export { AddonResource } from './addon-resource';
export type {
  AddonNamespace,
  AddonResourceProps,
  PropagatedSecret,
  RemoteWrite,
} from './addon-resource-props';
