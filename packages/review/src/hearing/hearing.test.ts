import { describe, expect, it } from 'vitest'
import { aHearing, heldWords, modalities } from '../testing/a-hearing.ts'
import { kindFaults } from '../testing/kind-rules.ts'
import { namedIdentifier, people } from '../testing/review-door.ts'
import { balance, modalityGaps } from './balance.ts'
import { hearingVocabulary } from './hearing-vocabulary.ts'
import { currentEdition } from './record-section.ts'

const { helene, tomas, ravi } = people
const at = (minute: number) => `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z`

describe('the vocabulary of a hearing', () => {
  it('has kinds that fit the house; what may quote a person is sealed', () => {
    for (const kind of hearingVocabulary.kinds) {
      expect([kind.kind, kindFaults(kind).filter((fault) => fault !== 'sealed')]).toEqual([kind.kind, []])
    }
    const sealed = hearingVocabulary.kinds.filter((kind) => kindFaults(kind).includes('sealed')).map(({ kind }) => kind)
    expect(sealed).toEqual([
      'speaker.registered',
      'speaker.described',
      'statement.taken',
      'statement.attributed',
      'statement.corrected',
      'statement.withdrawn',
      'lines-correction.asked',
      'lines-correction.answered',
      'summary.written',
      'summary.signed',
      'summary.translated',
      'model.answered',
      'model.judged',
      // The mail addresses of missions.
      'recipients.listed',
      'address.corrected',
    ])
  })
})

describe('the list of speakers', () => {
  it('is open to everyone in the programme until its hour, and to the office always', () => {
    const hearing = aHearing()
    hearing.registered('Grace', 'civil-society', 'panel-1', ravi)
    const late = { speaker: namedIdentifier(0x77), name: 'Late', constituency: 'academia', part: 'floor' }
    expect(hearing.refusal(ravi, 'speaker.registered', late, '2026-11-24T12:00:00.000Z')).toBe('not-in-this-state')
    expect(hearing.refusal(helene, 'speaker.registered', late, '2026-11-24T12:00:00.000Z')).toBeUndefined()
  })

  it('tells a stranger nothing of a hearing that is not announced', () => {
    const hearing = aHearing({ announced: 'office' })
    const body = { speaker: namedIdentifier(0x77), name: 'Ravi', constituency: 'civil-society', part: 'floor' }
    expect(hearing.refusal(ravi, 'speaker.registered', body)).toBe('not-found')
    expect(hearing.refusal(ravi, 'speaker.withdrawn', { speaker: body.speaker })).toBe('not-found')
    expect(hearing.refusal(ravi, 'floor.given', { speaker: body.speaker })).toBe('not-covered')
    expect([hearing.sees(ravi.organisation, 'hearing'), hearing.sees(ravi.organisation, 'record')]).toEqual([
      false,
      false,
    ])
  })

  it('knows the panels of this hearing, and who took off whom', () => {
    const hearing = aHearing()
    const body = { speaker: namedIdentifier(0x77), name: 'Ravi', constituency: 'civil-society', part: 'panel-3' }
    expect(hearing.refusal(ravi, 'speaker.registered', body)).toBe('invalid-field')
    const grace = hearing.registered('Grace', 'civil-society', 'panel-1', ravi)
    expect(hearing.refusal(tomas, 'speaker.withdrawn', { speaker: grace })).toBe('only-author-settles')
    expect(hearing.refusal(ravi, 'speaker.withdrawn', { speaker: grace })).toBeUndefined()
    expect(hearing.refusal(ravi, 'speaker.withdrawn', { speaker: grace })).toBe('refers-to-nothing')
  })

  it('gives the floor to one at a time, and shows who was cut and who was never reached', () => {
    const hearing = aHearing()
    const norway = hearing.registered('Norway', 'member-state')
    const grace = hearing.registered('Grace', 'civil-society')
    hearing.registered('Ama', 'civil-society', 'floor')
    hearing.tell(helene, 'floor.given', { speaker: norway, at: at(0) }, at(30))
    expect(hearing.refusal(helene, 'floor.given', { speaker: grace, at: at(2) }, at(30))).toBe('not-in-this-state')
    expect(hearing.refusal(helene, 'list.closed', {}, at(30))).toBe('not-in-this-state')
    const ended = { speaker: norway, how: 'finished' }
    expect(hearing.refusal(helene, 'floor.ended', { ...ended, at: '2026-11-24T09:59:00.000Z' }, at(30))).toBe(
      'invalid-field',
    )
    hearing.tell(helene, 'floor.ended', { ...ended, at: at(3) }, at(30))
    hearing.tell(helene, 'floor.given', { speaker: grace, at: at(4) }, at(30))
    hearing.tell(helene, 'floor.ended', { speaker: grace, how: 'cut', at: at(5) }, at(30))
    expect(hearing.refusal(helene, 'speaker.withdrawn', { speaker: grace })).toBe('not-in-this-state')
    const rows = () => balance(hearing.state('hearing'), hearing.speakers(), at(30))
    expect(
      rows().map(({ constituency, asked, spoke, cut, waiting, notReached, seconds, share }) => [
        ...[constituency, asked, spoke, cut, waiting, notReached, seconds, share],
      ]),
    ).toEqual([
      ['member-state', 1, 1, 0, 0, 0, 180, 0.75],
      ['civil-society', 2, 1, 1, 1, 0, 60, 0.25],
      ['survivor', 0, 0, 0, 0, 0, 0, 0],
    ])
    hearing.tell(helene, 'list.closed', { at: at(6) }, at(30))
    expect(rows().find(({ constituency }) => constituency === 'civil-society')).toMatchObject({
      waiting: 0,
      notReached: 1,
    })
    expect(hearing.refusal(helene, 'floor.given', { speaker: grace }, at(31))).toBe('not-in-this-state')
  })

  it('says what of the modalities is not kept', () => {
    const hearing = aHearing({ panels: [{ title: 'Protection', moderators: [] }] })
    hearing.registered('Norway', 'member-state')
    hearing.registered('Mira', 'survivor', 'floor')
    const gaps = () => modalityGaps(hearing.state('hearing'), hearing.speakers())
    expect(gaps()).toEqual([
      { gap: 'no-survivor-in-opening' },
      { gap: 'panel-without-moderator', panel: 1 },
      { gap: 'constituency-without-speaker', constituency: 'civil-society' },
    ])
    hearing.registered('Nia', 'survivor', 'opening')
    hearing.registered('Grace', 'civil-society')
    hearing.tell(helene, 'hearing.arranged', modalities)
    expect(gaps()).toEqual([{ gap: 'panel-without-speaker', panel: 2 }])
  })
})

describe('the record', () => {
  it('takes words in canonical form, as long as they say, once', () => {
    const hearing = aHearing()
    const norway = hearing.registered('Norway', 'member-state')
    const body = {
      ...{ statement: namedIdentifier(0x88), speaker: norway, part: 'panel-1', language: 'en', how: 'spoken' },
      ...{ release: 'open', ...heldWords('We need shelters.') },
    }
    const refused = (given: object, by = helene) => hearing.refusal(by, 'statement.taken', { ...body, ...given })
    expect(refused({}, ravi)).toBe('not-covered')
    expect(refused({ words: 'We need shelters.\r\n', length: 19 })).toBe('invalid-field')
    expect(refused({ length: 16 })).toBe('invalid-field')
    expect(refused({ part: 'panel-9' })).toBe('invalid-field')
    expect(refused({ speaker: namedIdentifier(0x99) })).toBe('refers-to-nothing')
    expect(refused({ release: 'quote' })).toBe('invalid-field')
    expect(refused({})).toBeUndefined()
    expect(refused({})).toBe('already-settled')
  })

  it('holds a survivor’s words back until the survivor says how far they may go', () => {
    const hearing = aHearing()
    const mira = hearing.registered('Mira', 'survivor', 'opening')
    const body = { statement: namedIdentifier(0x88), speaker: mira, part: 'opening', language: 'en', how: 'spoken' }
    const words = heldWords('They took my passport.')
    expect(hearing.refusal(helene, 'statement.taken', { ...body, ...words, release: 'open' })).toBe('invalid-field')
    hearing.tell(helene, 'statement.taken', { ...body, ...words, release: 'not-released' })
    const released = { statement: body.statement, release: 'quote', basis: 'in-writing', day: '2026-11-24' }
    expect(hearing.refusal(helene, 'statement.released', { ...released, day: '2026-11-25' })).toBe('time-in-future')
    hearing.tell(helene, 'statement.released', released)
    expect(hearing.record().statements[0]).toMatchObject({ release: 'quote', released: { basis: 'in-writing' } })
    hearing.tell(helene, 'statement.released', { ...released, release: 'not-released' })
    expect(hearing.record().statements[0]?.release).toBe('not-released')
  })

  it('lets words be put right by whoever saw the last edition, and asks the speaker anew', () => {
    const hearing = aHearing()
    const norway = hearing.registered('Norway', 'member-state')
    const statement = hearing.said(norway, 'We need sixteen shelters.')
    hearing.tell(helene, 'check.opened', { statement, until: '2026-11-24T20:00:00.000Z' })
    hearing.tell(helene, 'lines.checked', { statement, edition: 1 })
    const corrected = { statement, follows: 1, why: 'sixty', ...heldWords('We need sixty shelters.') }
    hearing.tell(helene, 'statement.corrected', corrected)
    expect(hearing.record().statements[0]).toMatchObject({ checked: null, editions: [{ number: 1 }, { number: 2 }] })
    expect(hearing.refusal(helene, 'statement.corrected', corrected)).toBe('not-in-this-state')
    expect(hearing.refusal(helene, 'lines.checked', { statement, edition: 1 })).toBe('not-in-this-state')
  })

  it('says whose words they are, and lets that be put right', () => {
    const hearing = aHearing()
    const norway = hearing.registered('Norway', 'member-state')
    const statement = hearing.said(undefined, 'We need shelters.')
    hearing.tell(helene, 'statement.attributed', { statement, speaker: norway })
    expect(hearing.record().statements[0]?.speaker).toBe(norway)
    expect(hearing.refusal(helene, 'statement.attributed', { statement, speaker: norway })).toBe('already-settled')
    hearing.tell(helene, 'statement.attributed', { statement })
    expect(hearing.record().statements[0]?.speaker).toBeNull()
  })

  it('forgets words that were taken back, in every edition, and keeps that they were said', () => {
    const hearing = aHearing()
    const mira = hearing.registered('Mira', 'survivor', 'opening')
    const statement = hearing.said(mira, 'They took my passport and my name.', 'opening')
    const code = hearing.coded(helene, statement, 'took my passport', 'M1')
    hearing.tell(helene, 'statement.withdrawn', { statement })
    expect(JSON.stringify(hearing.record())).not.toContain('passport')
    expect(hearing.record()).toMatchObject({ codes: [{ id: code, message: 'M1', removed: null }] })
    const corrected = { statement, follows: 1, why: 'no', ...heldWords('Other words.') }
    expect(hearing.refusal(helene, 'statement.corrected', corrected)).toBe('not-in-this-state')
    expect(currentEdition(hearing.record().statements[0]!).words).toBeNull()
  })
})
