import { describe, expect, it } from 'vitest'
import { knownGroups } from '../groups/known-groups.ts'
import { aDeclaration, byParties, zeroDraft } from '../testing/a-declaration.ts'
import { namedIdentifier, people } from '../testing/review-door.ts'
import { notJoined, positionsOf } from './positions-of.ts'

const { helene, tomas, adaeze } = people

/** Consultations with a zero draft. */
function withDraft() {
  const door = aDeclaration()
  door.tell(helene, 'revision.made', zeroDraft)
  return door
}

describe('an adopted declaration', () => {
  const consensus = { revision: 0, symbol: 'A/RES/81/1', draftSymbol: 'A/81/L.8', day: '2026-11-24', how: 'consensus' }

  it('is adopted once, by consensus or with its votes, and changes no more', () => {
    const door = withDraft()
    expect(door.refusal(helene, 'declaration.adopted', { ...consensus, how: 'vote' })).toBe('invalid-field')
    expect(door.refusal(helene, 'declaration.adopted', { ...consensus, revision: 2 })).toBe('not-in-this-state')
    door.tell(helene, 'declaration.adopted', consensus)
    expect(door.refusal(helene, 'declaration.adopted', consensus)).toBe('not-in-this-state')
    expect(door.refusal(helene, 'revision.made', { ...zeroDraft, follows: 0 })).toBe('not-in-this-state')
    const proposal = { by: byParties('NOR'), revision: 0, asks: 'drop', paragraph: 'p3' }
    expect(door.refusal(tomas, 'proposal.made', proposal)).toBe('not-in-this-state')
  })

  it('is followed by positions: reservations on paragraphs, dissociations, statements, and their taking back', () => {
    const door = withDraft()
    door.tell(helene, 'declaration.adopted', consensus)
    const reservation = { by: byParties('NGA'), position: 'reserves', paragraphs: ['p2'], words: 'Not as we read it.' }
    expect(door.refusal(adaeze, 'position.stated', { ...reservation, paragraphs: [] })).toBe('invalid-field')
    expect(door.refusal(adaeze, 'position.stated', { ...reservation, paragraphs: ['p9'] })).toBe('refers-to-nothing')
    expect(door.refusal(adaeze, 'position.stated', { ...reservation, position: 'votes-for' })).toBe('invalid-field')
    expect(door.refusal(tomas, 'position.stated', reservation)).toBe('invalid-field')
    door.tell(adaeze, 'position.stated', reservation)
    door.tell(helene, 'position.stated', { by: byParties('USA'), position: 'dissociates', paragraphs: [] })
    door.tell(tomas, 'position.stated', { by: [{ party: 'CANZ', except: ['NZL'] }], position: 'joins', paragraphs: [] })
    const day = consensus.day
    const where = positionsOf(door.text(), knownGroups, day, ['NGA', 'USA', 'AUS', 'NZL'])
    expect([...where].map(([state, those]) => [state, ...those.map(({ position }) => position)])).toEqual([
      ['NGA', 'reserves'],
      ['USA', 'dissociates'],
      ['AUS', 'joins'],
      ['NZL', 'silent'],
    ])
    const stand = (paragraph: string) => notJoined(door.text(), knownGroups, day, paragraph).map(({ state }) => state)
    expect([stand('p2'), stand('p3')]).toEqual([['NGA', 'USA'], ['USA']])
    const { entry } = door.text().positions[0]!
    door.tell(adaeze, 'position.withdrawn', { position: entry })
    expect(door.refusal(adaeze, 'position.withdrawn', { position: entry })).toBe('already-settled')
    expect(door.refusal(adaeze, 'position.withdrawn', { position: namedIdentifier(9) })).toBe('refers-to-nothing')
    expect(stand('p2')).toEqual(['USA'])
    expect(door.text().positions).toHaveLength(3)
  })
})
