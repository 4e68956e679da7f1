import { section } from '@clarion/journal'
import type { Instrument } from '../instruments/instrument-schema.ts'
import { instruments } from '../instruments/instruments.ts'

/** An instrument that a programme brought in. A version never changes: screenings name it. */
export type ImportedInstrument = {
  readonly id: string
  readonly instrument: Instrument
  readonly imported: string
}

export type ImportedState = { readonly imported: readonly ImportedInstrument[] }

/** Apart from the settings, which are read with nearly every entry, because a list of questions is long. */
export const importedSection = section<ImportedState>({
  name: 'instruments',
  title: 'Instruments that the programme brought in',
  open: true,
  initial: { imported: [] },
})

/** @returns the instruments that come with Clarion, and then the programme's own */
export function allInstruments(state: ImportedState | undefined): readonly Instrument[] {
  return [...instruments, ...(state?.imported ?? []).map(({ instrument }) => instrument)]
}

/** @returns this very version of an instrument, wherever it is from; undefined where nobody has it */
export function instrumentOf(state: ImportedState | undefined, id: string, version: string): Instrument | undefined {
  return allInstruments(state).find((one) => one.id === id && one.version === version)
}
