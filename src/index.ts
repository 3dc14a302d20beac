export * from './diagnostics';
export * from './kubernetes';
