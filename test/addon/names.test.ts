import { AddonNames } from '../../src/addon';

test('the names are the incumbent’s, so that a fleet can be taken over in place', () => {
  const names = new AddonNames('widget', 'redhat-widget');
  expect({
    label: names.label,
    deleteLabel: names.deleteLabel,
    addon: names.addon,
    deleteSet: names.deleteSet,
    catalog: names.catalog,
    catalogNetworkPolicy: names.catalogNetworkPolicy,
    operatorGroup: names.operatorGroup,
    pagerDutySecret: names.pagerDutySecret,
    deadMansSnitchSecret: names.deadMansSnitchSecret,
  }).toEqual({
    label: 'api.openshift.com/addon-widget',
    deleteLabel: 'api.openshift.com/addon-widget-delete',
    addon: 'addon-widget',
    deleteSet: 'addon-widget-delete',
    catalog: 'addon-widget-catalog',
    catalogNetworkPolicy: 'addon-widget-catalogs',
    operatorGroup: 'redhat-layered-product-og',
    pagerDutySecret: 'widget-pagerduty',
    deadMansSnitchSecret: 'widget-deadmanssnitch',
  });
});

test('another label makes another label of removal', () => {
  expect(new AddonNames('widget', 'ns', 'example.com/widget').deleteLabel).toBe('example.com/widget-delete');
});
