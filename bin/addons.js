#!/usr/bin/env node

require('./bundle.js')
  .commandFile()
  .then((file) => require(file).run(process.argv.slice(2)))
  .catch((cause) => {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 2;
  });
