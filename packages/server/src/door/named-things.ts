import {
  findInstrument,
  type ImportedState,
  instrumentOf,
  isInstrumentUsed,
  type Places,
  type SettingsState,
} from '@clarion/casework'
import { type RegisteredKind, refuse } from '@clarion/journal'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Row } from '../database/schema.ts'
import type { Scoped } from '../database/with-scope.ts'
import { colleaguesOf } from '../directory/colleagues-of.ts'
import { checkConsentTerms } from './check-consent-terms.ts'
import { loadPlaces } from './named-places.ts'
import type { ParsedEntry } from './parse-entries.ts'

/** The members of a body that name something outside their own section, by what they name. */
type NamingFields = {
  readonly organisations: readonly string[]
  readonly instruments: readonly string[]
  readonly files: readonly string[]
  readonly wordings: readonly string[]
  readonly colleagues: readonly string[]
}

/** What the entries of a batch name and what the programme knows of it. */
export type NamedThings = {
  readonly organisations: ReadonlySet<string>
  /** The programme's settings; undefined when no entry of the batch needed them. */
  readonly settings: SettingsState | undefined
  /** Those who work on cases in the speaker’s organisation now, of those that are named. */
  readonly colleagues: ReadonlySet<string>
  /** Those who work on cases there no more; read only where somebody is named. */
  readonly gone: ReadonlySet<string>
  /** The instruments that it brought in; undefined when it has none, or no entry of the batch names one. */
  readonly imported: ImportedState | undefined
  /** Files that were uploaded and are held for this transaction, by id. */
  readonly files: ReadonlyMap<string, UploadedRow>
  /** The programme's list of places; undefined when no entry of the batch names one. */
  readonly places: Places | undefined
}

type UploadedRow = Pick<Row<'clarion.file'>, 'thread_id' | 'hash' | 'type' | 'size' | 'attached'>

const known = new WeakMap<RegisteredKind, NamingFields>()

/** The form's widget says what a field names: the same word draws the choice and checks what was chosen. */
function namingFields(kind: RegisteredKind): NamingFields {
  const found = known.get(kind)
  if (found) return found
  const fields = kind.body instanceof z.ZodObject ? Object.entries(kind.body.shape as Record<string, z.ZodType>) : []
  const naming = (widget: string) => fields.filter(([, schema]) => widgetOf(schema) === widget).map(([name]) => name)
  const answer = {
    organisations: naming('organisation'),
    instruments: naming('instrument'),
    files: naming('file'),
    wordings: naming('consent-wording'),
    colleagues: naming('colleague'),
  }
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
  { programme, organisation }: { readonly programme: string; readonly organisation: string | null },
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
          .where('withdrawn', 'is', null)
          .execute()
  const asksSettings = batch.some(({ kind }) => {
    const { instruments, wordings } = namingFields(kind)
    return instruments.length + wordings.length > 0
  })
  const asksInstruments = batch.some(({ kind }) => namingFields(kind).instruments.length > 0)
  const settings = asksSettings
    ? await transaction
        .selectFrom('clarion.section')
        .select(['section', 'state'])
        .where('programme_id', '=', programme)
        .where('thread_id', '=', programme)
        .where('section', 'in', asksInstruments ? ['settings', 'instruments'] : ['settings'])
        .execute()
    : []
  const stateOf = (name: string) => settings.find(({ section }) => section === name)?.state
  return {
    organisations: new Set([...rows.map((row) => row.organisation_id), ...opening.map(({ entry }) => entry.thread)]),
    ...(await colleaguesAmong(transaction, programme, organisation, batch)),
    settings: stateOf('settings') as SettingsState | undefined,
    imported: stateOf('instruments') as ImportedState | undefined,
    files: await holdFiles(transaction, programme, batch),
    places: await loadPlaces(transaction, programme, batch),
  }
}

/** Read only where a case is given to somebody. What an old history says of colleagues is not asked of those who are here now. */
async function colleaguesAmong(
  transaction: Scoped,
  programme: string,
  organisation: string | null,
  batch: readonly ParsedEntry[],
): Promise<Pick<NamedThings, 'colleagues' | 'gone'>> {
  const named = new Set(batch.flatMap(({ entry, kind }) => textsAt(entry, namingFields(kind).colleagues)))
  if (organisation === null || named.size === 0) return { colleagues: named, gone: new Set() }
  const all = await colleaguesOf(transaction, programme, organisation)
  return {
    colleagues: new Set(all.flatMap(({ id, working }) => (working && named.has(id) ? [id] : []))),
    gone: new Set(all.flatMap(({ id, working }) => (working ? [] : [id]))),
  }
}

/** Files are locked as they are read: the sweeping of those that nobody attached waits, and then finds them attached. */
async function holdFiles(
  transaction: Scoped,
  programme: string,
  batch: readonly ParsedEntry[],
): Promise<Map<string, UploadedRow>> {
  const files = [...new Set(batch.flatMap(({ entry, kind }) => textsAt(entry, namingFields(kind).files)))]
  if (files.length === 0) return new Map()
  const rows = await transaction
    .selectFrom('clarion.file')
    .select(['file_id', 'thread_id', 'hash', 'type', 'size', 'attached'])
    .where('programme_id', '=', programme)
    .where('file_id', '=', sql<string>`any (${files}::uuid[])`)
    .orderBy('file_id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.file_id, row]))
}

/** Notes that the files of a batch were attached, so that they are not swept away. */
export async function markAttached(
  transaction: Scoped,
  programme: string,
  { files }: NamedThings,
  received: string,
): Promise<void> {
  const fresh = [...files].filter(([, { attached }]) => attached === null).map(([id]) => id)
  if (fresh.length === 0) return
  await transaction
    .updateTable('clarion.file')
    .set({ attached: new Date(received) })
    .where('programme_id', '=', programme)
    .where('file_id', '=', sql<string>`any (${fresh}::uuid[])`)
    .execute()
}

/**
 * Refuses an entry that shares with nobody the programme knows, or screens with an instrument the programme has off. An
 * instrument that comes verified is on in whatever version a device still has (an upgrade must not cost an outreach
 * worker her evening's work); one that the programme confirmed is confirmed for that version alone.
 *
 * @param received the server's instant
 * @throws ProblemError `unknown-recipient`, `unknown-wording`, `consent-too-long`, `instrument-off`, `refers-to-nothing` for a file that was not sent to
 *   this thread, `not-a-colleague`
 */
export function checkNamedThings(
  { organisations, settings, imported, files, colleagues }: NamedThings,
  { entry, kind }: ParsedEntry,
  received: string,
): void {
  const fields = namingFields(kind)
  for (const recipient of textsAt(entry, fields.organisations)) {
    if (!organisations.has(recipient)) refuse('unknown-recipient', { recipient })
  }
  for (const id of textsAt(entry, fields.colleagues)) if (!colleagues.has(id)) refuse('not-a-colleague')
  for (const id of textsAt(entry, fields.files)) {
    const file = files.get(id)
    const said = new Map(Object.entries(entry.body ?? {}))
    // The chain holds the hash: it must be that of the content that came.
    const same = file && said.get('hash') === file.hash && said.get('type') === file.type
    if (!same || said.get('size') !== Number(file.size) || file.thread_id !== entry.thread) {
      refuse('refers-to-nothing', { field: 'file' })
    }
  }
  for (const wording of textsAt(entry, fields.wordings)) {
    const [until = ''] = textsAt(entry, ['until'])
    checkConsentTerms(settings, { wording, until }, received)
  }
  // The programme's own settings speak of instruments in order to turn them on and off.
  if (kind.vocabulary.thread === 'programme') return
  for (const id of textsAt(entry, fields.instruments)) {
    const [version = ''] = textsAt(entry, ['version'])
    const instrument = instrumentOf(imported, id, version) ?? findInstrument(id)
    const judged = instrument?.status === 'on' ? instrument : instrument && { ...instrument, version }
    if (!judged || !settings || !isInstrumentUsed(settings, judged)) refuse('instrument-off', { instrument: id })
  }
}
