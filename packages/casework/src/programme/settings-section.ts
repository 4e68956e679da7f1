import { currentValue, type Field, isDisputed, section } from '@clarion/journal'
import type { z } from 'zod'
import type { ApprovalAct } from '../approvals/approval-acts.ts'
import type { ClockName } from '../clocks.ts'
import { disputedFields, type Fields } from '../fields.ts'
import type { Instrument } from '../instruments/instrument-schema.ts'
import { type InstrumentConfirmation, isInstrumentOn } from '../instruments/instruments.ts'
import type { programmeBody } from './programme-body.ts'

/** An instrument whose wording a person has confirmed, or retired; what is not here is as the instrument itself says. */
export type InstrumentSetting = {
  readonly instrument: string
  readonly version: string
  readonly status: Field<'confirmed' | 'retired'>
  /** The edition and page with which whoever confirmed it last compared it. */
  readonly source: string | null
}

/** The words in which consent is explained, in one language. */
export type ConsentWording = {
  readonly id: string
  readonly version: string
  readonly language: string
  readonly text: string
  readonly published: string
}

/** How a programme works. Everyone in it may read this. */
export type SettingsState = {
  readonly lead: string
  readonly demonstration: boolean
  readonly fields: Fields<z.infer<typeof programmeBody>>
  readonly clocks: { readonly [Name in ClockName]?: Field<number> }
  readonly instruments: readonly InstrumentSetting[]
  readonly wordings: readonly ConsentWording[]
  /** What a second person looks at; absent where the programme never said. */
  readonly approvals?: { readonly [Act in ApprovalAct]?: Field<boolean> }
  /** Whether everybody can read what was published; absent where the programme never said. */
  readonly cyclePage?: Field<boolean>
}

export const settingsSection = section<SettingsState>({
  name: 'settings',
  title: 'Settings of the programme: clocks, instruments, words of consent',
  open: true,
  initial: { lead: '', demonstration: false, fields: {}, clocks: {}, instruments: [], wordings: [] },
  listing: ({ fields, demonstration }) => ({ name: currentValue(fields.name) ?? '', demonstration }),
  disputes: ({ fields, clocks, instruments, approvals = {}, cyclePage }) => [
    ...disputedFields(fields),
    ...disputedFields(clocks).map((name) => `clock ${name}`),
    ...disputedFields(approvals).map((act) => `approval ${act}`),
    ...(isDisputed(cyclePage) ? ['public page'] : []),
    ...instruments.flatMap(({ instrument, version, status }) =>
      isDisputed(status) ? [`instrument ${instrument} ${version}`] : [],
    ),
  ],
})

/** @returns whether everybody may read what was published; while two people say different things, nobody may */
export function isCyclePageOpen({ cyclePage }: SettingsState): boolean {
  return currentValue(cyclePage) === true && !isDisputed(cyclePage)
}

/** @returns the clocks that the programme has set, in hours; the defaults stand for the others */
export function clocksSet({ clocks }: SettingsState): Record<string, number> {
  return Object.fromEntries(
    Object.entries(clocks).flatMap(([name, field]) => {
      const hours = currentValue(field)
      return hours === undefined ? [] : [[name, hours]]
    }),
  )
}

/** @returns the instruments whose wording the programme has confirmed and not retired since */
export function confirmedInstruments({ instruments }: SettingsState): InstrumentConfirmation[] {
  return instruments.flatMap(({ instrument, version, status }) =>
    currentValue(status) === 'confirmed' ? [{ id: instrument, version }] : [],
  )
}

/**
 * @returns what the programme compared an instrument with, in the words of whoever confirmed this very version; undefined
 *   where nobody has, or it was retired since
 */
export function comparedWith({ instruments }: SettingsState, { id, version }: Instrument): string | undefined {
  const setting = instruments.find((known) => known.instrument === id && known.version === version)
  return currentValue(setting?.status) === 'confirmed' ? (setting?.source ?? undefined) : undefined
}

/**
 * @returns whether the programme screens with an instrument: it comes with verified wording or was confirmed, and was not
 *   retired
 */
export function isInstrumentUsed(state: SettingsState, instrument: Instrument): boolean {
  const setting = state.instruments.find(
    (known) => known.instrument === instrument.id && known.version === instrument.version,
  )
  return currentValue(setting?.status) !== 'retired' && isInstrumentOn(instrument, confirmedInstruments(state))
}
