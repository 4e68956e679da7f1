import { type HtcdsCase, htcdsCase, htcdsCodecs } from './htcds-case.ts'
import { findHtcdsField, htcdsFields } from './htcds-fields.ts'

/** What is wrong with one value of a record, in words. */
export interface HtcdsProblem {
  /** Name of the column, as it stands in the file. */
  readonly field: string
  readonly value: string
  readonly reason: string
}

/** What was read, and what was not. A value with a problem is left out of the case and the others are kept. */
export interface HtcdsReading {
  readonly case: HtcdsCase
  readonly problems: readonly HtcdsProblem[]
}

// The missing value of the CTDC files. In a text it is a text, and as a longitude it is a place in Mexico.
const missing = '-99'
const textTypes = new Set(['text', 'long-text', 'lookup-organisation', 'lookup-person', 'lookup-user'])

/** The text of a cell: CSV gives text, JSON may give numbers, truth values and lists. Null is absent. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return Array.isArray(value) && value.every((member) => typeof member === 'string') ? value.join(';') : undefined
}

function isAbsent(text: string, name: string): boolean {
  if (text.trim() === '') return true
  const type = findHtcdsField(name)?.type
  const coordinate = name.endsWith('Longitude') || name.endsWith('Latitude')
  return text.trim() === missing && !coordinate && type !== undefined && !textTypes.has(type)
}

const notText = 'Neither text, number, truth value nor list of texts.'
const notAField = 'Not a field of HTCDS 2.0.'
const shownInProblem = 200

/**
 * Reads a flat HTCDS record: one row of a CSV file, or one JSON object. Values are checked against their lists and
 * formats; multiselects are parted by semicolons. An empty cell is absent, never a no. Nothing is dropped without a
 * word: a column that the standard does not have is reported when it holds something.
 *
 * @param record cells by column name with prefix
 * @returns the case by prefix, and the problems; both, so that the caller decides whether a faulty record goes in
 * @example htcdsFromRecord({ prs_Gender: 'Feminine', prs_Citizenship: 'VN;GBR' }).case.prs?.Citizenship // ['VNM', 'GBR']
 */
export function htcdsFromRecord(record: Readonly<Record<string, unknown>>): HtcdsReading {
  const problems: HtcdsProblem[] = []
  const texts = new Map<string, Map<string, string>>()
  for (const [name, value] of Object.entries(record)) {
    const text = textOf(value)
    if (text !== undefined && isAbsent(text, name)) continue
    const shown = (text ?? JSON.stringify(value) ?? '').slice(0, shownInProblem)
    const codec = htcdsCodecs.get(name)
    const result = codec?.safeDecode(text)
    if (codec === undefined) problems.push({ field: name, value: shown, reason: notAField })
    else if (text === undefined) problems.push({ field: name, value: shown, reason: notText })
    else if (result?.success === true) {
      const [prefix = '', field = ''] = name.split('_', 2)
      const group = texts.get(prefix) ?? new Map<string, string>()
      texts.set(prefix, group.set(field, text))
    } else problems.push({ field: name, value: shown, reason: result?.error?.issues[0]?.message ?? notAField })
  }
  const groups = Object.fromEntries([...texts].map(([prefix, group]) => [prefix, Object.fromEntries(group)]))
  return { case: htcdsCase.decode(groups), problems }
}

/**
 * Writes a case as a flat HTCDS record. Deprecated fields are not written, absent ones leave no key, and the keys
 * stand in the order of the standard, so that the same case always gives the same record.
 *
 * @param value the case; checked on the way, so that no value outside its list can leave
 * @returns texts by column name with prefix, for a CSV row or a JSON object
 * @throws z.ZodError when a value is not of its field: a fault of the caller, because the type forbids it
 */
export function recordFromHtcds(value: HtcdsCase): Record<string, string> {
  const groups: Record<string, Record<string, string | undefined> | undefined> = htcdsCase.encode(value)
  const record: Record<string, string> = {}
  for (const { name, status } of htcdsFields) {
    const [prefix = '', field = ''] = name.split('_', 2)
    const text = groups[prefix]?.[field]
    if (status !== 'deprecated' && text !== undefined && text !== '') record[name] = text
  }
  return record
}

/** The columns a file is written with: every field that is not deprecated, in the order of the standard. */
export const htcdsColumns: readonly string[] = htcdsFields
  .filter(({ status }) => status !== 'deprecated')
  .map(({ name }) => name)

/**
 * Core fields that a record does not hold, for a completeness report. Deprecated ones are not asked for.
 *
 * @param record texts by column name, as `recordFromHtcds` writes them
 * @returns names with prefix, in the order of the standard
 */
export function missingCoreFields(record: Readonly<Record<string, string>>): string[] {
  return htcdsFields
    .filter(({ core, status, name }) => core && status !== 'deprecated' && (record[name] ?? '').trim() === '')
    .map(({ name }) => name)
}
