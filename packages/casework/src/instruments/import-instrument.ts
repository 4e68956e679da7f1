import type { z } from 'zod'
import { type Instrument, instrumentSchema } from './instrument-schema.ts'

/** What is wrong with an instrument to be imported, and where: `items.3.strength`. */
export interface InstrumentProblem {
  readonly path: string
  readonly reason: string
}

/** An instrument read, or everything that is wrong with it. */
export type InstrumentImport =
  | { readonly ok: true; readonly instrument: Instrument }
  | { readonly ok: false; readonly problems: readonly InstrumentProblem[] }

const largest = 2_000_000

function read(json: unknown): { readonly value: unknown } | { readonly reason: string } {
  if (typeof json !== 'string') return { value: json }
  if (json.length > largest) return { reason: `The file is longer than ${largest} characters.` }
  try {
    return { value: JSON.parse(json) }
  } catch {
    return { reason: 'The file is not JSON.' }
  }
}

const problemOf = ({ path, message }: z.core.$ZodIssue): InstrumentProblem => ({
  path: path.join('.'),
  reason: message,
})

/**
 * Reads an instrument that a programme brings: its own, one of another language, or the items of a list that came
 * empty. What is imported stays off until the programme confirms it, whatever its file says: a file can claim to be
 * verified, and only a person who has compared it with the source can know.
 *
 * @param json the file as text, or its value when it has been parsed already
 * @returns the instrument, or all problems with their places in the file
 * @example importInstrument('{"id": "my-list", ...}')
 */
export function importInstrument(json: unknown): InstrumentImport {
  const file = read(json)
  if ('reason' in file) return { ok: false, problems: [{ path: '', reason: file.reason }] }
  const parsed = instrumentSchema.safeParse(file.value)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(problemOf) }
  return { ok: true, instrument: { ...parsed.data, status: 'off-until-confirmed' } }
}
