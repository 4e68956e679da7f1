import { isPlaceOffered, type Places, type PlacesState } from '@clarion/casework'
import { type RegisteredKind, refuse } from '@clarion/journal'
import { z } from 'zod'
import { storedState } from '../database/stored-state.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { ParsedEntry } from './parse-entries.ts'

/** The members of a kind's body that hold a code of the programme's list of places, wherever they lie in it. */
const known = new WeakMap<RegisteredKind, ReadonlySet<string>>()

/** The form's widget says what a field names: the same word offers the places and checks what was chosen. */
function codeMembers(kind: RegisteredKind): ReadonlySet<string> {
  const found = known.get(kind)
  if (found) return found
  const members = new Set(membersWithin(kind.body))
  known.set(kind, members)
  return members
}

function membersWithin(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, member]) =>
      widgetOf(member) === 'place-code' ? [name] : membersWithin(member),
    )
  }
  if (schema instanceof z.ZodArray) return membersWithin(schema.element)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return membersWithin(schema.def.innerType)
  return []
}

function widgetOf(schema: z.core.$ZodType): unknown {
  return z.globalRegistry.get(schema)?.['widget']
}

/** The texts of the members of some names, anywhere in a body or a state. */
function textsUnder(value: unknown, names: ReadonlySet<string>): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    typeof member === 'string' && names.has(name) ? [member] : textsUnder(member, names),
  )
}

function codesIn(kind: RegisteredKind, value: unknown): string[] {
  const members = codeMembers(kind)
  return members.size === 0 ? [] : textsUnder(value, members)
}

/** @returns the programme's list, read only where an entry of the batch names a place of it; undefined otherwise */
export async function loadPlaces(
  transaction: Scoped,
  programme: string,
  batch: readonly ParsedEntry[],
): Promise<Places | undefined> {
  if (!batch.some(({ entry, kind }) => codesIn(kind, entry.body).length > 0)) return undefined
  return (await storedState<PlacesState>(transaction, programme, programme, 'places'))?.places ?? {}
}

/**
 * Refuses a place that is not in the programme's list, or was retired from it: what is counted by place would be counted
 * nowhere. What the section named before may be said again with the rest of it, though it was retired meanwhile: nobody
 * loses a place that was true by mending the line beside it.
 *
 * @param state of the section before the entry
 * @throws ProblemError `place-not-offered`
 */
export function checkPlaces(places: Places | undefined, { entry, kind }: ParsedEntry, state: unknown): void {
  if (!places) return
  const gone = codesIn(kind, entry.body).filter((code) => !isPlaceOffered(places, code))
  if (gone.length === 0) return
  const named = new Set(codesIn(kind, state))
  for (const code of gone) if (!named.has(code)) refuse('place-not-offered', { code })
}
