import { refuse, sectionName } from '@clarion/journal'
import { type FieldLabels, fieldLabels, type HeldPart, isRecord, type Part, type WrittenEntry } from '@clarion/public'
import { withScope } from '../database/with-scope.ts'
import { actorOf, type SurvivorCaller, scopeOf } from '../http/caller.ts'
import { bodySchema } from '../reading/kinds-route.ts'
import { namesOf } from '../reading/names-of.ts'
import { readJournal } from '../reading/read-journal.ts'
import { readSection } from '../reading/read-section.ts'
import { type ReadThread, readThread } from '../reading/read-thread.ts'
import type { Services } from '../services.ts'
import {
  bodyWithoutDangers,
  ledgerWithoutDangers,
  relationsWithoutOthers,
  screeningWithoutDangers,
} from './without-dangers.ts'

/** @returns the outline of her case */
export function gatherThread(services: Services, caller: SurvivorCaller): Promise<ReadThread> {
  return readThread(services, actorOf(caller), caller.thread)
}

/** @returns every part of her case; of a part that there are several of, each with its place */
export function heldParts({ sections }: ReadThread): HeldPart[] {
  const places = new Map<string, number>()
  return sections.map(({ key, title, version, disputes }) => {
    const name = sectionName(key)
    const place = (places.get(name) ?? 0) + 1
    places.set(name, place)
    const many = key !== name
    return { key, name, title, written: version > 0, disputes: disputes.length, place: many ? place : null }
  })
}

/** One part of her case, with what it takes to say it in words. */
export type GatheredPart = {
  readonly part: Part
  readonly state: unknown
  readonly labels: FieldLabels
  readonly names: ReadonlyMap<string, string>
}

/** @throws ProblemError `not-found` when there is no such part */
export async function gatherPart(services: Services, caller: SurvivorCaller, key: string): Promise<GatheredPart> {
  const { state: whole } = await readSection(services, actorOf(caller), caller.thread, key)
  const state = whole ? withoutDangersIn(key, whole) : whole
  const names = await organisationNames(services, caller, state)
  return { part: partOf(services, key), state, labels: labelsOf(services, key), names }
}

function withoutDangersIn(key: string, state: unknown): unknown {
  if (key === 'sharing') return ledgerWithoutDangers(state)
  if (sectionName(key) === 'relations') return relationsWithoutOthers(state)
  return key === 'screening' ? screeningWithoutDangers(state) : state
}

/** Entries on one page of what was written. */
const entriesPerPage = 12

/**
 * What was ever written in one part, newest first.
 *
 * @param before only entries with a smaller number
 * @throws ProblemError `not-found` when there is no such part
 */
export async function gatherWritten(
  services: Services,
  caller: SurvivorCaller,
  key: string,
  before: number | undefined,
): Promise<Omit<GatheredPart, 'state'> & { readonly entries: readonly WrittenEntry[]; readonly more: boolean }> {
  const part = partOf(services, key)
  const found: WrittenEntry[] = []
  const bodies: unknown[] = []
  let from: number | null | undefined = before
  // The journal is of the whole case: pages of it are read until this part's page is full.
  while (from !== null && found.length <= entriesPerPage) {
    const page = await readJournal(services, actorOf(caller), caller.thread, from ?? undefined, 200)
    for (const { number, kind, title, section, organisation, said, body: whole } of page.entries) {
      if (section !== key) continue
      const body = bodyWithoutDangers(kind, whole)
      found.push({ number, kind, title, organisation: organisation.name || null, said, body })
      bodies.push(body)
    }
    from = page.next
  }
  const names = await organisationNames(services, caller, bodies)
  const entries = found.slice(0, entriesPerPage)
  return { part, labels: labelsOf(services, key), names, entries, more: found.length > entriesPerPage }
}

function caseVocabularyOf({ registry }: Services) {
  return registry.vocabularies.find(({ thread }) => thread === 'case') ?? refuse('not-found')
}

function partOf(services: Services, key: string): Part {
  const section = services.registry.sectionOf(caseVocabularyOf(services), key) ?? refuse('not-found')
  return { key, name: section.name, title: section.title }
}

function labelsOf(services: Services, key: string): FieldLabels {
  const name = sectionName(key)
  const kinds = caseVocabularyOf(services).kinds.filter(({ section }) => section.name === name)
  return fieldLabels(kinds.map(({ body }) => bodySchema(body)))
}

const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The names of the organisations that a value speaks of. Of members she is told the organisation. */
async function organisationNames(
  services: Services,
  caller: SurvivorCaller,
  value: unknown,
): Promise<Map<string, string>> {
  const ids = new Set<string>()
  const walk = (inner: unknown): void => {
    if (typeof inner === 'string' && identifier.test(inner)) ids.add(inner)
    else if (Array.isArray(inner)) inner.forEach(walk)
    else if (isRecord(inner)) Object.values(inner).forEach(walk)
  }
  walk(value)
  return await withScope(services.database, scopeOf(actorOf(caller)), async (transaction) => {
    const rows = await transaction
      .selectFrom('clarion.organisation')
      .select('organisation_id')
      .where('programme_id', '=', caller.programme)
      .execute()
    const organisations = rows.map((row) => row.organisation_id).filter((id) => ids.has(id))
    return await namesOf(transaction, caller.programme, organisations)
  })
}
