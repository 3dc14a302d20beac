import { type Diagnostic, error, quote, warning } from '../diagnostics';
import { isDnsSubdomain, parseImage } from '../kubernetes';
import { checkCatalogName } from './catalog-name';
import type { CatalogSourceProps } from './catalog-source-props';
import { isPositiveDuration } from './duration';
import { checkExtractContent } from './extract-content';
import { checkPinnedImage } from './pinned-image';
import { checkQuantity } from './quantity';

const ADDRESS = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}$/;

/** The rules of hive-olm-argocd 2.1 and 7 (O4, O6) that one CatalogSource can break. */
export function checkCatalogSource(props: CatalogSourceProps): Diagnostic[] {
  return [
    ...checkCatalogName(props.name, 'name'),
    ...checkOrigin(props),
    ...checkPolling(props),
    ...checkPodConfig(props),
    ...(props.secrets ?? []).flatMap((secret, index) => checkSecret(secret, `secrets[${index}]`)),
  ];
}

function checkOrigin({ image, address }: CatalogSourceProps): Diagnostic[] {
  const found: Diagnostic[] = [];
  if ((image === undefined) === (address === undefined)) {
    const message = image === undefined ? 'Neither image nor address is set' : 'Both image and address are set';
    const hint = 'Set exactly one. With both, OLM would run the image and connect to the address.';
    found.push(error({ code: 'CATALOG_ORIGIN_INVALID', message, hint }));
  }
  if (image !== undefined) found.push(...checkPinnedImage(image, 'image'));
  if (address !== undefined && !ADDRESS.test(address)) {
    const message = `address is ${quote(address)}, which is not host:port`;
    found.push(error({ code: 'CATALOG_ADDRESS_INVALID', message, hint: "Write for example 'catalog.example.svc:50051'." }));
  }
  return found;
}

function checkPolling({ image, pollInterval }: CatalogSourceProps): Diagnostic[] {
  if (pollInterval === undefined) return [];
  const found: Diagnostic[] = [];
  if (!isPositiveDuration(pollInterval)) {
    const message = `pollInterval is ${quote(pollInterval)}, which is not a Go duration above zero`;
    found.push(
      error({ code: 'CATALOG_POLL_INVALID', message, hint: "Write for example '10m' or '1h30m'; the largest unit is h." }),
    );
  }
  if (image === undefined) {
    const message = `pollInterval is ${quote(pollInterval)}, but the catalog has no image to look at`;
    found.push(error({ code: 'CATALOG_POLL_WITHOUT_IMAGE', message, hint: 'Leave pollInterval out.' }));
  } else if (parseImage(image)?.digest) {
    const message = `pollInterval is ${quote(pollInterval)}, but image is pinned by a digest and can never change`;
    found.push(warning({ code: 'CATALOG_POLL_WITH_DIGEST', message, hint: 'Leave pollInterval out, and change the digest.' }));
  }
  return found;
}

function checkPodConfig(props: CatalogSourceProps): Diagnostic[] {
  const { priority, memoryTarget, extractContent } = props;
  const found: Diagnostic[] = [];
  if (priority !== undefined && !Number.isInteger(priority)) {
    const message = `priority is ${quote(priority)}, which is not an integer`;
    found.push(error({ code: 'CATALOG_PRIORITY_INVALID', message, hint: 'The highest number wins; the default is 0.' }));
  }
  if (memoryTarget !== undefined) found.push(...checkQuantity(memoryTarget, 'memoryTarget'));
  if (extractContent) found.push(...checkExtractContent(extractContent, 'extractContent'));
  return found;
}

function checkSecret(name: string, property: string): Diagnostic[] {
  if (isDnsSubdomain(name)) return [];
  const message = `${property} is ${quote(name)}, which is not the name of a Secret`;
  return [error({ code: 'CATALOG_SECRET_INVALID', message, hint: 'Name a Secret of the namespace of the CatalogSource.' })];
}
