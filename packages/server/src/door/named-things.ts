import { findInstrument, isInstrumentUsed, type SettingsState } from '@clarion/casework'
import { type RegisteredKind, refuse } from '@clarion/journal'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Scoped } from '../database/with-scope.ts'
import type { ParsedEntry } from './parse-entries.ts'

/** The members of a body that name something outside their own section, by what they name. */
type NamingFields = { readonly organisations: readonly string[]; readonly instruments: readonly string[] }

/** What the entries of a batch name and what the programme knows of it. */
export type NamedThings = {
  readonly organisations: ReadonlySet<string>
  /** The programme's settings; undefined when no entry of the batch needed them. */
  readonly settings: SettingsState | undefined
}

const known = new WeakMap<RegisteredKind, NamingFields>()

/** The form's widget says what a field names: the same word draws the choice and checks what was chosen. */
function namingFields(kind: RegisteredKind): NamingFields {
  const found = known.get(kind)
  if (found) return found
  const fields = kind.body instanceof z.ZodObject ? Object.entries(kind.body.shape as Record<string, z.ZodType>) : []
  const naming = (widget: string) => fields.filter(([, schema]) => widgetOf(schema) === widget).map(([name]) => name)
  const answer = { organisations: naming('organisation'), instruments: naming('instrument') }
  known.set(kind, answer)
  return answer
}

function widgetOf(schema: z.core.$ZodType): unknown {
  const widget = z.globalRegistry.get(schema)?.['widget']
  if (widget !== undefined) return widget
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? widgetOf(schema.def.innerType) : undefined
}

function textsAt({ body }: { body: unknown }, names: readonly string[]): string[] {
  const members = new Map(Object.entries(body ?? {}))
  return names.flatMap((name) => {
    const value: unknown = members.get(name)
    return typeof value === 'string' ? [value] : []
  })
}

/** Reads what the rules below need, with one question for the organisations and one for the settings at most. */
export async function loadNamedThings(
  transaction: Scoped,
  programme: string,
  batch: readonly ParsedEntry[],
): Promise<NamedThings> {
  const named = [...new Set(batch.flatMap(({ entry, kind }) => textsAt(entry, namingFields(kind).organisations)))]
  const opening = batch.filter(({ kind }) => kind.opens && kind.vocabulary.thread === 'organisation')
  const rows =
    named.length === 0
      ? []
      : await transaction
          .selectFrom('clarion.organisation')
          .select('organisation_id')
          .where('programme_id', '=', programme)
          .where('organisation_id', '=', sql<string>`any (${named}::uuid[])`)
          .execute()
  const screens = batch.some(({ kind }) => namingFields(kind).instruments.length > 0)
  const settings = screens
    ? await transaction
        .selectFrom('clarion.section')
        .select('state')
        .where('programme_id', '=', programme)
        .where('thread_id', '=', programme)
        .where('section', '=', 'settings')
        .executeTakeFirst()
    : undefined
  return {
    organisations: new Set([...rows.map((row) => row.organisation_id), ...opening.map(({ entry }) => entry.thread)]),
    settings: settings?.state as SettingsState | undefined,
  }
}

/**
 * Refuses an entry that shares with nobody the programme knows, or screens with an instrument the programme has off. An
 * instrument that comes verified is on in whatever version a device still has (an upgrade must not cost an outreach
 * worker her evening's work); one that the programme confirmed is confirmed for that version alone.
 *
 * @throws ProblemError `unknown-recipient`, `instrument-off`
 */
export function checkNamedThings({ organisations, settings }: NamedThings, { entry, kind }: ParsedEntry): void {
  const fields = namingFields(kind)
  for (const recipient of textsAt(entry, fields.organisations)) {
    if (!organisations.has(recipient)) refuse('unknown-recipient', { recipient })
  }
  // The programme's own settings speak of instruments in order to turn them on and off.
  if (kind.vocabulary.thread === 'programme') return
  for (const id of textsAt(entry, fields.instruments)) {
    const instrument = findInstrument(id)
    const [version = ''] = textsAt(entry, ['version'])
    const judged = instrument?.status === 'on' ? instrument : instrument && { ...instrument, version }
    if (!judged || !settings || !isInstrumentUsed(settings, judged)) refuse('instrument-off', { instrument: id })
  }
}
