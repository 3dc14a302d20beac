import { createHash } from 'node:crypto';
import type { Change } from '../forges';
import { describeMarkdown, describeText } from './describe';
import { isSameData } from './image-set-text';
import type { Plan } from './plan';

/** Hexadecimal digits of the hash in the name of a branch: enough to tell the contents of one version apart. */
const HASH_LENGTH = 8;

/**
 * The files of a plan as a change for Git. Those that the working tree has already belong to it: nobody knows if they are committed. The
 * branch is named after the content, so that the same plan finds it again and another one never does.
 */
export function changeOf(plan: Plan): Change {
  const files = plan.files.map(({ path, content }) => ({ path, content }));
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(`${path}\0${content}\0`);
  return {
    branch: `${plan.addon}-${plan.version}-${hash.digest('hex').slice(0, HASH_LENGTH)}`,
    files,
    title: plan.title,
    message: describeText(plan.files).trimEnd(),
    description: describeMarkdown(plan),
    isSame: isSameData,
  };
}
