import { basesFor, everyone, foldThread, type Reach, reachOf, readersOf, registry, sectionName } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseVocabulary } from '../case-vocabulary.ts'
import { caseworkVocabularies } from '../casework-vocabularies.ts'
import { hoursAfter } from '../instants.ts'
import { organisationVocabulary } from '../organisation-vocabulary.ts'
import { abilitiesOf } from '../roles.ts'
import { arbitraryHistory, everyoneWhoSpeaks, everyReader, type History } from './arbitrary-history.ts'
import { namedIdentifier, organisations } from './cast.ts'
import { mayPersonSee, mayReaderSeeCase, mayReaderSeeOrganisation } from './oracle.ts'

const words = registry(caseworkVocabularies)
const cases = arbitraryHistory(words, caseVocabulary, namedIdentifier(0x900))
const keys = [
  ...caseVocabulary.sections.flatMap(({ name, many }) => (many ? [] : [name])),
  ...[0x500, 0x501, 0x502].map((one) => `referral/${namedIdentifier(one)}`),
  ...Object.values(organisations).map((one) => `relations/${one}`),
]

/** Now, and every instant at which something ends, with the millisecond before and after. */
function instants({ entries, now }: History): string[] {
  const emergencyHours = entries.flatMap(({ kind, body }) =>
    kind === 'emergency.requested' ? [(body as { hours: number }).hours] : [],
  )
  const ends = entries.flatMap(({ kind, body, received }) => {
    const { until } = body as { until?: string }
    if (until !== undefined) return [until]
    // An emergency counts from when it was confirmed.
    return kind !== 'emergency.opened' ? [] : emergencyHours.map((hours) => hoursAfter(received, hours))
  })
  const around = ends.flatMap((end) => {
    const time = Date.parse(end)
    return [time - 1, time, time + 1].map((one) => new Date(one).toISOString())
  })
  return [now, ...around.filter((one) => one >= now)]
}

function reachIn({ vocabulary, door }: History, key: string): Reach {
  return reachOf(
    vocabulary.sections.find(({ name }) => name === sectionName(key)),
    door.state(key),
  )
}

describe('who may see a case', () => {
  it('is what an independent reading of the journal says, for every reader, section and instant', () => {
    let seen = 0
    let refused = 0
    fc.assert(
      fc.property(cases, (history) => {
        const access = history.door.access()
        for (const at of instants(history)) {
          for (const key of keys) {
            const reach = reachIn(history, key)
            for (const reader of everyReader) {
              const may = basesFor(access, reader, key, at, reach).length > 0
              if (may !== mayReaderSeeCase(history.entries, reader, key, at)) {
                throw new Error(`${reader} ${may ? 'sees' : 'does not see'} ${key} at ${at}`)
              }
              if (may) seen++
              else refused++
            }
          }
        }
      }),
      { numRuns: 100 },
    )
    // Both answers must have been given often, or the property has tested nothing.
    expect(Math.min(seen, refused)).toBeGreaterThan(1000)
  })

  it('lets in by basis what happens often enough to be tested at all', () => {
    const met = new Set<string>()
    const kinds = new Set<string>()
    fc.assert(
      fc.property(cases, ({ door, entries }) => {
        for (const { basis } of door.access().grants) met.add(basis)
        for (const { kind } of entries) kinds.add(kind)
      }),
      { numRuns: 1000, seed: 7 },
    )
    expect([...met].sort()).toEqual(['consent', 'emergency', 'order'])
    expect(caseVocabulary.kinds.filter(({ kind }) => !kinds.has(kind)).map(({ kind }) => kind)).toEqual([])
  }, 120_000)

  it('names as the readers of a section exactly those who may see it', () => {
    fc.assert(
      fc.property(cases, (history) => {
        for (const key of keys) {
          const readers = readersOf(history.door.access(), key, history.now, reachIn(history, key))
          const may = everyReader.filter((reader) => mayReaderSeeCase(history.entries, reader, key, history.now))
          expect(readers).toEqual([...may].sort())
          expect(readers).not.toContain(everyone)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is narrowed by each person’s role, never widened', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...everyoneWhoSpeaks), (history, who) => {
        const { sections } = abilitiesOf(who.roles)
        for (const key of keys) {
          const reach = reachIn(history, key)
          const reached = sections === null || sections.has(sectionName(key))
          const may = reached && basesFor(history.door.access(), who.organisation, key, history.now, reach).length > 0
          const see = mayReaderSeeCase(history.entries, who.organisation, key, history.now)
          expect(may).toBe(mayPersonSee(who, key, see))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is the same whether states were folded step by step or from the whole journal', () => {
    fc.assert(
      fc.property(cases, ({ entries, door }) => {
        expect(foldThread(words, entries)).toEqual(new Map(door.states))
        expect(foldThread(words, [...entries, ...entries])).toEqual(new Map(door.states))
      }),
      { numRuns: 40 },
    )
  })
})

describe('who may see an organisation', () => {
  it('is everyone for its profile and services, itself and its registrar for its members', () => {
    const thread = organisations.harbourShelter
    fc.assert(
      fc.property(arbitraryHistory(words, organisationVocabulary, thread), ({ entries, door, now }) => {
        for (const { name, open } of organisationVocabulary.sections) {
          const readers = readersOf(door.access(), name, now, open ? { open } : {})
          for (const reader of Object.values(organisations)) {
            const may = readers.includes(reader) || readers.includes(everyone)
            expect(may).toBe(mayReaderSeeOrganisation(entries, reader, name))
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
