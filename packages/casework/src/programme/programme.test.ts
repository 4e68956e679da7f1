import { registry } from '@clarion/journal'
import { describe, expect, it } from 'vitest'
import { caseworkVocabularies } from '../casework-vocabularies.ts'
import { clockHours } from '../clocks.ts'
import { findInstrument } from '../instruments/instruments.ts'
import { programmeVocabulary } from '../programme-vocabulary.ts'
import { cast, namedIdentifier, type Speaker } from '../testing/cast.ts'
import { doorModel, isRefused } from '../testing/door-model.ts'
import { clocksSet, comparedWith, isInstrumentUsed, type SettingsState } from './settings-section.ts'

const { grace, noor, mira } = cast

function aProgramme() {
  const door = doorModel(registry(caseworkVocabularies), programmeVocabulary, namedIdentifier(1))
  const say = (by: Speaker, kind: string, body: unknown) => {
    const answer = door.say({ by, kind, body })
    return isRefused(answer) ? answer.code : undefined
  }
  say(grace, 'programme.opened', { name: 'National referral mechanism' })
  return { say, settings: () => door.state('settings') as SettingsState }
}

describe('a programme', () => {
  it('is set up by the organisation that coordinates it, and by no other', () => {
    const { say, settings } = aProgramme()
    expect(say(noor, 'programme.described', { countries: ['ALB'] })).toBeUndefined()
    expect(say(mira, 'clock.set', { clock: 'risk-review', hours: 48 })).toBe('not-permitted')
    const elsewhere: Speaker = { ...grace, organisation: mira.organisation }
    expect(say(elsewhere, 'clock.set', { clock: 'risk-review', hours: 48 })).toBe('not-covered')
    expect(say(noor, 'programme.opened', { name: 'Another' })).toBe('thread-exists')
    expect(settings()).toMatchObject({ lead: grace.organisation, demonstration: false })
  })

  it('sets its clocks, but never a reflection period shorter than the Convention’s thirty days', () => {
    const { say, settings } = aProgramme()
    say(grace, 'clock.set', { clock: 'risk-review', hours: 48 })
    expect(clockHours(clocksSet(settings()), 'risk-review')).toBe(48)
    expect(clockHours(clocksSet(settings()), 'goal-review')).toBe(60 * 24)
    expect(say(grace, 'clock.set', { clock: 'reflection-period', hours: 29 * 24 })).toBe('invalid-field')
    expect(say(grace, 'clock.set', { clock: 'reflection-period', hours: 90 * 24 })).toBeUndefined()
    expect(say(grace, 'clock.set', { clock: 'tea', hours: 1 })).toBe('invalid-field')
  })

  it('uses an instrument of unverified wording only after a person has confirmed this version of it', () => {
    const qyit = findInstrument('qyit')
    if (!qyit) throw new Error('the instrument is not there')
    const { say, settings } = aProgramme()
    expect(isInstrumentUsed(settings(), qyit)).toBe(false)
    say(grace, 'instrument.confirmed', { instrument: 'qyit', version: 'another', source: 'The article, table 1' })
    expect(isInstrumentUsed(settings(), qyit)).toBe(false)
    say(grace, 'instrument.confirmed', { instrument: 'qyit', version: qyit.version, source: 'The article, table 1' })
    expect(isInstrumentUsed(settings(), qyit)).toBe(true)
    expect(comparedWith(settings(), qyit)).toBe('The article, table 1')
    say(grace, 'instrument.retired', { instrument: 'qyit', version: qyit.version, reason: 'A newer one is out' })
    expect(comparedWith(settings(), qyit)).toBeUndefined()
    expect(isInstrumentUsed(settings(), qyit)).toBe(false)
  })

  it('never changes the words of a consent that someone has heard', () => {
    const { say } = aProgramme()
    const words = { version: '1', language: 'eng', text: 'We would like to tell the shelter ...' }
    expect(say(grace, 'consent-wording.published', words)).toBeUndefined()
    expect(say(grace, 'consent-wording.published', { ...words, text: 'Other words' })).toBe('already-settled')
    expect(say(grace, 'consent-wording.published', { ...words, language: 'sqi' })).toBeUndefined()
  })
})
