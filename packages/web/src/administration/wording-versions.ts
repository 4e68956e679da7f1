import type { ConsentWording } from '@clarion/casework'

/** A version with its languages. */
export type WordingVersion = { readonly version: string; readonly texts: readonly ConsentWording[] }

/**
 * @returns the versions, the one of the last publication first: it is the one that a new consent is offered in
 */
export function wordingVersions(wordings: readonly ConsentWording[]): readonly WordingVersion[] {
  const byVersion = Map.groupBy([...wordings].reverse(), ({ version }) => version)
  return [...byVersion].map(([version, texts]) => ({ version, texts: [...texts].reverse() }))
}

/** @returns what was published last in the same language, under another version, before this one was; undefined for a first */
export function wordingBefore(
  wordings: readonly ConsentWording[],
  { version, language, id }: Pick<ConsentWording, 'version' | 'language'> & { readonly id?: string },
): ConsentWording | undefined {
  const at = wordings.findIndex((one) => one.id === id)
  const earlier = at < 0 ? wordings : wordings.slice(0, at)
  return earlier.findLast((one) => one.language === language && one.version !== version)
}
