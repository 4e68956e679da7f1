import { registry } from '@clarion/journal'
import { expect, it } from 'vitest'
import { caseworkVocabularies } from '../casework-vocabularies.ts'
import { findInstrument } from '../instruments/instruments.ts'
import { programmeVocabulary } from '../programme-vocabulary.ts'
import { cast, namedIdentifier, type Speaker } from '../testing/cast.ts'
import { doorModel, isRefused } from '../testing/door-model.ts'
import { type ImportedState, instrumentOf } from './imported-section.ts'
import { isInstrumentUsed, type SettingsState } from './settings-section.ts'

const { grace, mira } = cast
const qyit = findInstrument('qyit')

it('an instrument of the programme is off until it is confirmed, and no version of it ever changes', () => {
  const door = doorModel(registry(caseworkVocabularies), programmeVocabulary, namedIdentifier(1))
  const say = (kind: string, body: unknown, by: Speaker = grace) => {
    const answer = door.say({ by, kind, body })
    return isRefused(answer) ? [answer.code, answer.detail['field']].filter(Boolean).join(' ') : undefined
  }
  say('programme.opened', { name: 'National referral mechanism' })
  const bring = (change: object, by?: Speaker) =>
    say('instrument.imported', { document: JSON.stringify({ ...qyit, ...change }) }, by)
  expect(bring({ version: '2' }, mira)).toBe('not-permitted')
  expect(say('instrument.imported', { document: 'no JSON' })).toBe('invalid-field body.document')
  expect(bring({ version: '2', rule: { kind: 'at-least', yes: 9 } })).toBe('invalid-field body.document.rule.yes')
  // A version that comes with Clarion is nobody's to replace.
  expect(bring({})).toBe('already-settled')
  expect(bring({ version: '2', status: 'on', provenance: 'verified', unchecked: [], items: [] })).toMatch(
    'invalid-field',
  )
  expect(bring({ version: '2', title: 'Our own' })).toBeUndefined()
  expect(bring({ version: '2', title: 'Other words' })).toBe('already-settled')
  const brought = instrumentOf(door.state('instruments') as ImportedState, 'qyit', '2')
  if (!brought) throw new Error('it is not there')
  expect(brought.title).toBe('Our own')
  const used = () => isInstrumentUsed(door.state('settings') as SettingsState, brought)
  expect(used()).toBe(false)
  say('instrument.confirmed', { instrument: 'qyit', version: '2', source: 'Our own edition, page 3' })
  expect(used()).toBe(true)
})
