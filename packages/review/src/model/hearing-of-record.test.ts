import { describe, expect, it } from 'vitest'
import { aHearing, heldWords, viktor } from '../testing/a-hearing.ts'
import { people } from '../testing/review-door.ts'
import { gateProposals } from './gate-proposals.ts'
import { keptBack } from './hearing-for-model.ts'
import { hearingOfRecord } from './hearing-of-record.ts'
import { materialFor } from './material.ts'
import { maySend } from './may-send.ts'
import { shownProposals } from './shown-proposals.ts'

const { helene } = people
const released = { basis: 'in-writing', day: '2026-11-24' } as const

function filled() {
  const door = aHearing()
  const leila = door.registered('Leila Haddad', 'survivor')
  const state = door.registered('Ms. Nordström', 'member-state')
  const open = door.said(state, 'Awareness-raising campaigns must reach all schools. We thank Leila Haddad.')
  const hers = door.said(leila, 'They locked the door of the laundry every night.')
  const nobodys = door.said(undefined, 'Somebody at the back said that police take money.')
  const of = () =>
    hearingOfRecord({ record: door.record(), speakers: door.speakers(), drafting: door.drafting(), language: 'en' })
  const fates = () => of().statements.map((one) => keptBack(one) ?? 'leaves')
  return { ...door, leila, state, open, hers, nobodys, of, fates }
}

describe('a hearing, for a model', () => {
  it('lets open words of others leave, and nothing of a survivor or of somebody who is not known', () => {
    expect(filled().fates()).toEqual(['leaves', 'not-released', 'unknown-speaker'])
  })

  it('lets a survivor’s words leave when they may be quoted, not when they may be told in other words, and never again when they are taken back', () => {
    const door = filled()
    door.tell(helene, 'statement.released', { statement: door.hers, release: 'paraphrase', ...released })
    expect(door.fates()[1]).toBe('not-released')
    door.tell(helene, 'statement.released', { statement: door.hers, release: 'quote', ...released })
    expect(door.fates()[1]).toBe('leaves')
    door.tell(helene, 'statement.withdrawn', { statement: door.hers })
    expect(door.fates()[1]).toBe('withdrawn')
    expect(JSON.stringify(door.of())).not.toContain('laundry')
  })

  it('keeps words of others that are not released either, and open words once they turn out to be a survivor’s', () => {
    const door = filled()
    door.tell(helene, 'statement.released', { statement: door.open, release: 'not-released', ...released })
    door.tell(helene, 'statement.attributed', { statement: door.nobodys, speaker: door.leila })
    expect(door.fates()).toEqual(['confidential', 'not-released', 'not-released'])
  })

  it('keeps back what was corrected too: it was said all the same', () => {
    const door = filled()
    const words = heldWords('Every night the door was shut.')
    door.tell(helene, 'statement.corrected', { statement: door.hers, follows: 1, why: 'Misheard', ...words })
    const may = maySend(door.of())
    expect(may('We heard that they locked the door of the laundry every night.')).toBe(false)
    expect(may('We heard that every night the door was shut.')).toBe(false)
    expect(may('We heard of doors.')).toBe(true)
  })

  it('knows the names of the list, and what a transcript calls a survivor', () => {
    const door = filled()
    expect(door.of().names).toEqual(['Leila Haddad', 'Ms. Nordström'])
    const material = materialFor(door.of(), { purpose: 'codes', statements: [door.open, door.hers] })
    expect(material).toMatchObject({
      statements: [{ ref: 'S1', text: 'Awareness-raising campaigns must reach all schools. We thank █████ ██████.' }],
      keptBack: [{ statement: door.hers, why: 'not-released' }],
    })
  })

  it('proposes places at which people can mark what they take, through the same door', () => {
    const door = filled()
    const material = materialFor(door.of(), { purpose: 'codes', statements: [door.open] })
    if ('code' in material) throw new Error(material.code)
    const proposal = { statement: 'S1', quote: 'Awareness-raising campaigns', message: 'M3' }
    const [{ messages, parts } = expect.fail('nothing was kept')] = gateProposals(door.of(), material, [proposal]).kept
    const { quote: _, ...span } = parts[0]!.spans[0]!
    const code = '01980000-0000-7000-8000-0000000c0de1'
    door.tell(viktor, 'passage.coded', { code, ...span, message: messages[0], stance: 'for', suggested: 'model' })
    expect(door.of().messages.find(({ id }) => id === 'M3')).toMatchObject({
      spans: [{ statement: door.open, start: 0, end: 27 }],
      counts: { speakers: 1, ofSpeakers: 2 },
    })
  })

  it('shows what was kept with the words of the record, and no more once somebody takes them back', () => {
    const door = filled()
    const span = { statement: door.open, edition: 1, start: 0, end: 27 }
    const proposal = { messages: ['M3'], parts: [{ text: 'Speakers asked for campaigns.', spans: [span] }] }
    const call = { asked: null, answered: null, proposals: [{ ...proposal, judgements: [] }] }
    const shown = () => shownProposals(call, door.record())[0]?.parts[0]
    expect(shown()).toMatchObject({
      text: 'Speakers asked for campaigns.',
      spans: [{ quote: 'Awareness-raising campaigns' }],
    })
    door.tell(helene, 'statement.withdrawn', { statement: door.open })
    expect(shown()).toMatchObject({ text: null, spans: [{ ...span, quote: null }] })
  })

  it('loses places of words that were corrected, and has the messages of its own with those of the nine', () => {
    const door = filled()
    door.coded(viktor, door.open, 'campaigns must reach', 'M3')
    door.tell(helene, 'theme.named', { id: 'H1', title: 'Money for schools' })
    const words = 'Programmes ought to be in every village.'
    const held = { words, length: words.length, checksum: 'b'.repeat(64) }
    door.tell(helene, 'statement.corrected', { statement: door.open, follows: 1, ...held, why: 'Misheard' })
    const { messages, statements } = door.of()
    expect(messages.find(({ id }) => id === 'M3')!.spans).toEqual([])
    expect(messages.at(-1)).toMatchObject({ id: 'H1', title: 'Money for schools', sentences: [] })
    expect(statements[0]).toMatchObject({ edition: 2, text: { text: words } })
  })
})
