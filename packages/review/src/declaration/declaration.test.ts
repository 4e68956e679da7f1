import { describe, expect, it } from 'vitest'
import { numberFaults } from '../paragraphs/number-faults.ts'
import { aDeclaration, aParagraph, byParties, zeroDraft } from '../testing/a-declaration.ts'
import { kindFaults } from '../testing/kind-rules.ts'
import { people } from '../testing/review-door.ts'
import { declarationVocabulary } from './declaration-vocabulary.ts'
import { proposalsNow } from './proposals-now.ts'
import { silenceStatus } from './silence-status.ts'

const { helene, tomas, adaeze, ravi } = people
const first = { ...zeroDraft }
const evening = { revision: 0, hour: '2026-11-25T18:00', zone: 'America/New_York', until: '2026-11-25T23:00:00.000Z' }

/** Consultations with a zero draft. */
function withDraft() {
  const door = aDeclaration()
  door.tell(helene, 'revision.made', first)
  return door
}

const deletion = {
  by: byParties('NOR'),
  revision: 0,
  asks: 'delete',
  paragraph: 'p3',
  start: 8,
  end: 12,
  quote: 'all ',
}

describe('consultations on a declaration', () => {
  it('are read by delegations from when they are named, and by others only once the text is adopted', () => {
    const door = withDraft()
    expect([tomas, ravi].map(({ organisation }) => door.sees(organisation, 'text'))).toEqual([true, false])
    expect(door.refusal(ravi, 'proposal.made', deletion)).toBe('not-covered')
    door.tell(helene, 'declaration.adopted', { revision: 0, symbol: 'A/RES/81/1', day: '2026-11-24', how: 'consensus' })
    expect(door.sees(ravi.organisation, 'text')).toBe(true)
  })

  it('are led by those who hold the pen: nobody else revises, decides, or opens a silence', () => {
    const door = withDraft()
    for (const [kind, body] of [
      ['revision.made', { ...first, follows: 0 }],
      ['delegation.named', { organisation: ravi.organisation, party: 'USA' }],
      ['silence.opened', evening],
      ['paragraph.agreed', { paragraph: 'p1' }],
      ['declaration.adopted', { revision: 0, symbol: 'A/RES/81/1', day: '2026-11-24', how: 'consensus' }],
    ] as const) {
      expect([kind, door.refusal(tomas, kind, body)]).toEqual([kind, 'only-lead'])
    }
  })

  it('take lists of groups that were brought in, with their source', () => {
    const door = withDraft()
    const list = {
      group: 'MIKTA',
      name: 'MIKTA',
      edition: '2026-01-01',
      source: 'its Chair',
      members: [{ state: 'MEX' }, { state: 'KOR', since: '2013' }],
    }
    door.tell(helene, 'group.listed', list)
    expect(door.state('declaration')).toMatchObject({
      groups: [{ id: 'MIKTA', members: [{ state: 'MEX' }, { state: 'KOR', since: '2013' }] }],
    })
  })
})

describe('a revision', () => {
  it('is an act with an author, made from the last one, and keeps the ids of paragraphs that moved', () => {
    const door = withDraft()
    const kept = door.text().revisions[0]!.paragraphs
    expect(kept.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3'])
    const next = {
      follows: 0,
      name: 'Rev.1',
      paragraphs: [
        aParagraph('We meet.', { label: 'OP1' }),
        { ...kept[2]!, label: 'OP2' },
        { ...kept[0]!, label: 'OP2' },
      ],
    }
    expect(door.refusal(helene, 'revision.made', { ...next, follows: undefined })).toBe('not-in-this-state')
    door.tell(helene, 'revision.made', next)
    expect(door.refusal(helene, 'revision.made', next)).toBe('not-in-this-state')
    const { revisions } = door.text()
    expect(revisions[1]).toMatchObject({ number: 1, author: helene.id, organisation: helene.organisation })
    expect(revisions[1]!.paragraphs.map(({ id }) => id)).toEqual(['p4', 'p3', 'p1'])
    expect(numberFaults(revisions[1]!.paragraphs).map(({ code, label }) => [code, label])).toEqual([
      ['used-twice', 'OP2'],
    ])
  })

  it('may bring back what was taken out, and nothing that never was', () => {
    const door = withDraft()
    const [one, two] = door.text().revisions[0]!.paragraphs
    door.tell(helene, 'revision.made', { follows: 0, name: 'Rev.1', paragraphs: [one] })
    expect(door.refusal(helene, 'revision.made', { follows: 1, name: 'Rev.2', paragraphs: [one, one] })).toBe(
      'invalid-field',
    )
    expect(
      door.refusal(helene, 'revision.made', { follows: 1, name: 'Rev.2', paragraphs: [{ ...one, id: 'p9' }] }),
    ).toBe('refers-to-nothing')
    door.tell(helene, 'revision.made', { follows: 1, name: 'Rev.2', paragraphs: [one, two] })
    expect(door.text().revisions[2]!.paragraphs.map(({ id }) => id)).toEqual(['p1', 'p2'])
  })

  it('opens an agreed paragraph again when a word of it changed', () => {
    const door = withDraft()
    door.tell(helene, 'paragraph.agreed', { paragraph: 'p1' })
    door.tell(helene, 'paragraph.agreed', { paragraph: 'p3' })
    const [one, two, three] = door.text().revisions[0]!.paragraphs
    door.tell(helene, 'revision.made', {
      follows: 0,
      name: 'Rev.1',
      paragraphs: [one, two, { ...three, text: 'We note.' }],
    })
    expect(door.text().agreed).toEqual(['p1'])
    door.tell(helene, 'paragraph.reopened', { paragraph: 'p1', why: 'A capital asked for time.' })
    expect(door.text().agreed).toEqual([])
  })
})

describe('a proposal', () => {
  it('is made by whom one speaks for, on the revision that stands, by the words that are there', () => {
    const door = withDraft()
    expect(door.refusal(adaeze, 'proposal.made', deletion)).toBe('invalid-field')
    expect(door.refusal(tomas, 'proposal.made', { ...deletion, revision: 1 })).toBe('not-in-this-state')
    expect(door.refusal(tomas, 'proposal.made', { ...deletion, quote: 'some' })).toBe('invalid-field')
    expect(door.refusal(tomas, 'proposal.made', { ...deletion, paragraph: 'p7' })).toBe('invalid-field')
    expect(door.refusal(tomas, 'proposal.made', { ...deletion, start: undefined })).toBe('invalid-field')
    door.tell(tomas, 'proposal.made', deletion)
    // What came by letter is written down by those who hold the pen, and that is seen.
    door.tell(helene, 'proposal.made', { ...deletion, by: byParties('USA') })
    expect(door.text().proposals.map(({ number, organisation }) => [number, organisation])).toEqual([
      [1, tomas.organisation],
      [2, helene.organisation],
    ])
  })

  it('is made once by the same party, until it is answered or taken back', () => {
    const door = withDraft()
    door.tell(tomas, 'proposal.made', deletion)
    expect(door.refusal(tomas, 'proposal.made', deletion)).toBe('already-settled')
    expect(door.refusal(helene, 'proposal.made', { ...deletion, why: 'From a letter.' })).toBe('already-settled')
    door.tell(helene, 'proposal.made', { ...deletion, by: byParties('USA') })
    door.tell(tomas, 'proposal.withdrawn', { proposal: 1 })
    door.tell(tomas, 'proposal.made', deletion)
    door.tell(helene, 'proposal.decided', { proposal: 3, outcome: 'held', why: 'For later.' })
    expect(door.refusal(tomas, 'proposal.made', deletion)).toBe('already-settled')
    door.tell(helene, 'proposal.decided', { proposal: 3, outcome: 'not-accepted', why: 'Opposed.' })
    expect(door.refusal(tomas, 'proposal.made', deletion)).toBeUndefined()
  })

  it('goes on to the next revision with its words, and is named when they are gone', () => {
    const door = withDraft()
    door.tell(tomas, 'proposal.made', deletion)
    door.tell(tomas, 'proposal.made', {
      by: byParties('CANZ'),
      revision: 0,
      asks: 'new',
      after: 'p3',
      part: 'operative',
      text: 'We meet again.',
    })
    door.tell(adaeze, 'proposal.made', {
      by: byParties('NGA'),
      revision: 0,
      asks: 'replace',
      paragraph: 'p2',
      start: 3,
      end: 9,
      quote: 'commit',
      text: 'promise',
    })
    const [one, two, three] = door.text().revisions[0]!.paragraphs
    const changed = { ...three, text: 'In this regard, we urge all States to prosecute traffickers.' }
    door.tell(helene, 'revision.made', {
      follows: 0,
      name: 'Rev.1',
      paragraphs: [one, { ...two, text: 'We note campaigns.' }, changed],
    })
    door.tell(helene, 'proposal.decided', { proposal: 2, outcome: 'held', why: 'For later.' })
    expect(proposalsNow(door.text()).map(({ standing, action }) => [standing, action])).toEqual([
      ['open', { type: 'delete', paragraph: 'p3', start: 24, end: 28 }],
      ['open', { type: 'new', id: 'p4', after: 'p3', part: 'operative', text: 'We meet again.' }],
      ['words-gone', undefined],
    ])
    door.tell(helene, 'proposal.decided', { proposal: 1, outcome: 'not-accepted', why: 'Opposed.' })
    expect(door.refusal(adaeze, 'proposal.withdrawn', { proposal: 1 })).toBe('invalid-field')
    door.tell(tomas, 'proposal.withdrawn', { proposal: 2 })
    expect(door.refusal(tomas, 'proposal.withdrawn', { proposal: 2 })).toBe('already-settled')
    expect(proposalsNow(door.text()).map(({ standing }) => standing)).toEqual(['decided', 'withdrawn', 'words-gone'])
    // A new paragraph that was taken in keeps the id it was proposed with.
    expect(
      door.refusal(helene, 'revision.made', {
        follows: 1,
        name: 'Rev.2',
        paragraphs: [aParagraph('We meet again.', { id: 'p4' })],
      }),
    ).toBeUndefined()
  })
})

describe('a silence', () => {
  it('has an hour on the clocks of a place, and its instant must be that hour', () => {
    const door = withDraft()
    expect(door.refusal(helene, 'silence.opened', { ...evening, until: '2026-11-25T22:00:00.000Z' })).toBe(
      'invalid-field',
    )
    expect(door.refusal(helene, 'silence.opened', { ...evening, zone: 'America/Gotham' })).toBe('invalid-field')
    expect(door.refusal(helene, 'silence.opened', evening, '2026-11-26T09:00:00.000Z')).toBe('invalid-field')
    expect(door.refusal(helene, 'silence.opened', { ...evening, revision: 1 })).toBe('not-in-this-state')
    door.tell(helene, 'silence.opened', evening)
  })

  it('freezes the text until it is broken, and is broken before its hour or not at all', () => {
    const door = withDraft()
    door.tell(helene, 'silence.opened', evening)
    const breaking = { by: byParties('NGA'), paragraphs: ['p3'], words: 'Six words.' }
    expect(door.refusal(helene, 'revision.made', { ...first, follows: 0 })).toBe('not-in-this-state')
    expect(door.refusal(tomas, 'proposal.made', deletion)).toBe('not-in-this-state')
    expect(door.refusal(helene, 'silence.held', {})).toBe('not-in-this-state')
    expect(door.refusal(adaeze, 'silence.broken', { ...breaking, paragraphs: ['p8'] })).toBe('refers-to-nothing')
    expect(door.refusal(adaeze, 'silence.broken', breaking, evening.until)).toBe('not-in-this-state')
    door.tell(adaeze, 'silence.broken', breaking, '2026-11-25T22:59:59.999Z')
    // A second one may still speak before the hour; and the text may be worked on again.
    door.tell(tomas, 'silence.broken', { ...breaking, by: byParties('NOR') }, '2026-11-25T22:59:59.999Z')
    expect(silenceStatus(door.text().silences[0]!, evening.until)).toBe('broken')
    expect(door.refusal(helene, 'silence.held', {}, evening.until)).toBe('not-in-this-state')
    door.tell(helene, 'revision.made', { ...first, follows: 0, name: 'Rev.1' })
    const again = { ...evening, revision: 1 }
    door.tell(helene, 'silence.opened', again)
    expect(door.refusal(adaeze, 'silence.broken', breaking, evening.until)).toBe('not-in-this-state')
    door.tell(helene, 'silence.held', {}, evening.until)
    expect(door.text().silences.map((one) => silenceStatus(one, evening.until))).toEqual(['broken', 'held'])
  })
})

it.each(declarationVocabulary.kinds.map((kind) => [kind.kind, kind] as const))('%s fits the house', (_, kind) => {
  expect(kindFaults(kind)).toEqual([])
})
