import type { Json } from '@clarion/journal'
import type { Fact, Saying } from './describe-section.ts'

/** What an entry says that settles a disagreement. */
export type Settling = { readonly kind: string; readonly body: { readonly [name: string]: Json } }

/** Sections whose fields are said by one kind, each field alone. */
const byField: Readonly<Record<string, string>> = {
  contact: 'safe-contact.set',
  person: 'person.described',
  identity: 'identity.recorded',
  exploitation: 'exploitation.described',
}

/**
 * The entry that settles a field in dispute by saying which version is right. Whoever says it has seen all of them, so
 * they give way; the journal keeps them.
 *
 * @param section the section's name
 * @param group the member of the state in which the field stands; empty for the state itself
 * @returns undefined where more must be said than which version is right
 */
export function settlingOf(section: string, group: string, { name }: Fact, { value }: Saying): Settling | undefined {
  const kind = byField[section]
  const said = value as Json
  if (kind !== undefined && group === '') {
    return { kind, body: said === null ? { cleared: [name] } : { [name]: said } }
  }
  if (section === 'needs' && group === 'lines') {
    return { kind: 'need.assessed', body: { lines: [{ line: name, status: said }] } }
  }
  if (section === 'risk' && group === 'sources') {
    return { kind: 'risk.assessed', body: { occasion: 'review', sources: [{ from: name, level: said }] } }
  }
  return undefined
}
