import { SyncSetMigration } from '../../src/addon';
import { installSetState } from '../../src/addon/migration';

// managed-tenants 2.4, run against the incumbent.
test.each([
  [undefined, 'Sync', 'true'],
  ['shortcircuit whitelist', 'Sync', 'true'],
  ['step 0 - delete addon migration', 'Sync', 'true'],
  ['step 1 - block installations', 'Sync', 'true'],
  ['step 2 - orphan SSS objects', 'Upsert', 'true'],
  ['step 3 - change SSS label', 'Upsert', 'migrated'],
  ['step 4 - enable syncset', 'Upsert', 'migrated'],
  ['step 5 - migration complete', 'Upsert', 'migrated'],
  ['rollback step 1 - ocm', 'Upsert', 'migrated'],
  ['rollback step 2 - selectorsyncset', 'Sync', 'true'],
  ['rollback step 3 - reset addon migration', 'Sync', 'true'],
])('%p: %s, %s', (step, applyMode, labelValue) => {
  expect(installSetState(step as SyncSetMigration | undefined)).toEqual({ applyMode, labelValue });
});

test('every step is in the table above', () => {
  expect(Object.values(SyncSetMigration)).toHaveLength(10);
});
