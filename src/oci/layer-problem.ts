import { type Diagnostic, DiagnosticsError, error, quote } from '../diagnostics';

/** A layer that is damaged, or that readers of archives understand differently; `reason` follows its name. */
export function invalidLayer(layer: string, reason: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'OCI_LAYER_INVALID',
      message: `The layer ${quote(layer)} ${reason}`,
      hint: 'Whatever made the image is broken, or it was damaged on its way: build or copy it again.',
    }),
  ]);
}

/** Something in an image that could make a reader write or read elsewhere; `reason` follows its path. */
export function unsafeEntry(path: string, reason: string): Diagnostic {
  return error({
    code: 'OCI_LAYER_UNSAFE',
    message: `The entry ${quote(path)} of a layer ${reason}`,
    hint: 'Do not use this image, or build it with plain files in this place.',
  });
}

/** An image that is beyond a limit; `reason` follows "has more than". */
export function imageTooLarge(reason: string): DiagnosticsError {
  return new DiagnosticsError([
    error({
      code: 'OCI_LAYER_TOO_LARGE',
      message: `The image has more than ${reason}`,
      hint: 'Check that it is the right image; one that is made to fill the memory of its readers looks like this.',
    }),
  ]);
}
