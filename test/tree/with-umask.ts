/** Runs `use` in modules that are loaded under this umask, as in a process that was started with it. */
export function withUmask(umask: number, use: () => void): void {
  const before = process.umask(umask);
  try {
    jest.isolateModules(use);
  } finally {
    process.umask(before);
  }
}
