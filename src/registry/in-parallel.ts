import type { Limit } from 'p-limit';

/**
 * Runs tasks as far as a limit lets them. After a failure none is begun any more; it is thrown when those that ran have ended, so that
 * nothing goes on behind the back of the caller.
 * @returns their results, in their order
 */
export async function inParallel<T>(limit: Limit, tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  let failure: { readonly cause: unknown } | undefined;
  await Promise.all(
    tasks.map((task, index) =>
      limit(async () => {
        if (failure) return;
        try {
          results[index] = await task();
        } catch (cause) {
          failure ??= { cause };
        }
      }),
    ),
  );
  if (failure) throw failure.cause;
  return results;
}
