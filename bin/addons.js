#!/usr/bin/env node

require(require('./bundle.js').commandFile()).run(process.argv.slice(2));
