/**
 * Loads an ES module from CommonJS, as only `import()` can on Node 20.0. It is a file of its own, which is never bundled nor compiled: both
 * would make `require` of it, and code that runs from a cache (load.js) has no loader for `import()`.
 * @param {string} name name of a package that this one depends on
 */
exports.importModule = (name) => import(name);
