import { organisationVocabulary } from '@clarion/casework'
import type { EntryKind } from '@clarion/journal'

/** @returns a kind of the organisation's vocabulary */
export function organisationKind(name: string): EntryKind {
  const kind = organisationVocabulary.kinds.find((known) => known.kind === name)
  if (!kind) throw new TypeError(`there is no kind ${name}`)
  return kind
}
