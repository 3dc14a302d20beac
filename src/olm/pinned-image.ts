import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { parseImage } from '../kubernetes';

/**
 * Tells if an image is no reference (error) or names no digest (warning): what a tag means can change under a running
 * fleet, without a commit and without a way back (hive-olm-argocd 7, O4).
 */
export function checkPinnedImage(image: string, property: string): Diagnostic[] {
  const reference = parseImage(image);
  if (!reference) {
    return [
      error({
        code: 'IMAGE_INVALID',
        message: `${property} is ${quote(image)}, which is not an image reference`,
        hint: 'Write registry/repository@sha256:digest, without a scheme such as docker://.',
      }),
    ];
  }
  if (reference.digest) return [];
  return [
    warning({
      code: 'IMAGE_NOT_PINNED',
      message: `${property} is ${quote(image)}, which is not pinned by a digest`,
      hint: 'Write registry/repository@sha256:digest.',
    }),
  ];
}
