import type { Entry, RegisteredKind } from '@clarion/journal'
import fc from 'fast-check'
import { arbitraryOf } from './arbitrary-of.ts'
import { cast, namedIdentifier } from './cast.ts'
import { sealForTests } from './seal-for-tests.ts'

const speakers = Object.values(cast)

/**
 * Entries of a kind in an arbitrary place: whoever says it, whatever was seen. Their bodies are sealed as a fold meets
 * them; identifiers inside point nowhere, or by chance somewhere.
 *
 * @param thread the id of the thread
 * @param number the place in the journal
 */
export function arbitraryEntry(kind: RegisteredKind, thread: string, number: number): fc.Arbitrary<Entry> {
  const id = namedIdentifier(0x10000 + number)
  const section = kind.section.many
    ? fc.constantFrom(1, 2).map((one) => `${kind.section.name}/${namedIdentifier(one)}`)
    : fc.constant(kind.section.name)
  return fc
    .record({
      body: arbitraryOf(kind.body),
      by: fc.constantFrom(...speakers),
      seen: fc.integer({ min: 0, max: number - 1 }),
      said: instant,
      received: instant,
      section,
    })
    .map(({ body, by, seen, said, received, section: key }) => ({
      programme: namedIdentifier(1),
      thread,
      number,
      id,
      kind: kind.kind,
      section: key,
      seen,
      author: by.id,
      organisation: by.organisation,
      said,
      received,
      body: sealForTests(kind, body, id),
    }))
}

/** Instants of the years in which tests play. */
export const instant = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2029-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
