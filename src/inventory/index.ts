export type { ClusterEntries, ClusterEntry, ExtraFacts } from './cluster-entry';
export { compareInventories, type InventoryChanges, lostFacts } from './compare-inventories';
export type { KnownCluster } from './entry-of';
export { Inventory, type InventoryFacts } from './inventory';
export { entriesOf, inventoryText } from './inventory-text';
export { type ReadInventory, readInventory } from './read-inventory';
