export type { AlertIntegrationProps } from './alert-integration-props';
export {
  checkSnitchNamePostFix,
  DeadmansSnitchIntegration,
  type DeadmansSnitchIntegrationProps,
} from './deadmans-snitch-integration';
export { PagerDutyIntegration, type PagerDutyIntegrationProps } from './pager-duty-integration';
