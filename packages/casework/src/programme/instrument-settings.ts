import { type Entry, entryKind, setField } from '@clarion/journal'
import { z } from 'zod'
import { codeField, lineField } from '../words.ts'
import { type InstrumentSetting, type SettingsState, settingsSection } from './settings-section.ts'

const instrument = codeField.meta({ title: 'Instrument', widget: 'instrument' })
const version = lineField.meta({ title: 'Version' })

/** A person has compared an instrument's wording with its source: from now on it may be used. */
export const instrumentConfirmed = entryKind({
  kind: 'instrument.confirmed',
  section: settingsSection,
  verb: 'configure-programme',
  title: 'Instrument confirmed',
  sentence: 'confirmed the wording of an instrument',
  body: z.strictObject({
    instrument,
    version,
    source: lineField.meta({ title: 'Compared with', description: 'The edition and page that was read.' }),
  }),
  fold: (state, entry) => withStatus(state, entry, 'confirmed', entry.body.source),
})

/** An instrument is not used any more. What was recorded with it stays. */
export const instrumentRetired = entryKind({
  kind: 'instrument.retired',
  section: settingsSection,
  verb: 'configure-programme',
  title: 'Instrument retired',
  sentence: 'retired an instrument',
  body: z.strictObject({ instrument, version, reason: lineField.meta({ title: 'Why' }) }),
  fold: (state, entry) => withStatus(state, entry, 'retired'),
})

function withStatus(
  state: SettingsState,
  entry: Entry<{ readonly instrument: string; readonly version: string }>,
  status: 'confirmed' | 'retired',
  source?: string,
): SettingsState {
  const isSame = (known: InstrumentSetting) =>
    known.instrument === entry.body.instrument && known.version === entry.body.version
  const before = state.instruments.find(isSame)
  const after = {
    instrument: entry.body.instrument,
    version: entry.body.version,
    status: setField(before?.status, status, entry),
    source: source ?? before?.source ?? null,
  }
  const instruments = before
    ? state.instruments.map((known) => (isSame(known) ? after : known))
    : [...state.instruments, after]
  return { ...state, instruments }
}
