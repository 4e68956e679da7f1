import { converseOf, type RelationHow } from '@clarion/casework'
import type { NewEntry } from '@clarion/journal'
import { entryNow, newId } from '../entry-form/entry-now.ts'

/**
 * A link between two cases as it is sent: a half in each, under one id.
 *
 * @param organisation the one that leads both: each organisation's links stand apart
 * @param how who the other person is to the first
 */
export function halves(organisation: string, thread: string, other: string, how: RelationHow): readonly NewEntry[] {
  const relation = newId()
  return [half(organisation, thread, { relation, how }), half(organisation, other, { relation, how: converseOf(how) })]
}

function half(organisation: string, thread: string, body: object): NewEntry {
  return entryNow({ thread, kind: 'relation.recorded', section: `relations/${organisation}`, seen: 0, body })
}

/** The end of a link, said in both cases; in this one alone where the other is led by others now. */
export function endsOf(
  organisation: string,
  sides: readonly { readonly thread: string; readonly half: string }[],
  why: string,
): readonly NewEntry[] {
  return sides.map((side) =>
    entryNow({
      thread: side.thread,
      kind: 'relation.ended',
      section: `relations/${organisation}`,
      seen: 0,
      body: { half: side.half, why },
    }),
  )
}
