import type { Platform } from './descriptor';

/** A platform as people write it: `linux/amd64`, `linux/arm/v7`. */
export function platformName({ os, architecture, variant }: Platform): string {
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}
