import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { importInstrument } from '../instruments/import-instrument.ts'
import { importedSection, instrumentOf } from './imported-section.ts'

/** As long as a file of an instrument may be: the longest that comes with Clarion has 17,000 characters. */
export const longestInstrument = 500_000

/**
 * The programme brings in an instrument of its own, one of another language, or the items of a list that came empty. The
 * journal keeps the file as it is; it stays off until a person has compared it with its source and confirms it.
 */
export const instrumentImported = entryKind({
  kind: 'instrument.imported',
  section: importedSection,
  verb: 'configure-programme',
  title: 'Instrument brought in',
  sentence: 'brought in an instrument',
  body: z.strictObject({
    document: z.string().trim().min(1).max(longestInstrument).meta({ title: 'The instrument', widget: 'hidden' }),
  }),
  check: (state, { body }) => {
    const read = importInstrument(body.document)
    if (!read.ok) {
      const [first] = read.problems
      const field = ['body.document', first?.path].filter(Boolean).join('.')
      return problem('invalid-field', { field, reason: first?.reason ?? 'is not understood' })
    }
    const { id, version } = read.instrument
    return instrumentOf(state, id, version) ? problem('already-settled') : undefined
  },
  fold: (state, { id, body, received }) => {
    const read = importInstrument(body.document)
    if (!read.ok || state.imported.some((known) => known.id === id)) return state
    return { imported: [...state.imported, { id, instrument: read.instrument, imported: received }] }
  },
})
