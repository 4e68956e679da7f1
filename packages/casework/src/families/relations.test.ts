import { type Entry, foldThread, registry } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseworkVocabularies } from '../casework-vocabularies.ts'
import { shareableSections } from '../consent/shareable-sections.ts'
import { aCase, aConsent } from '../testing/a-case.ts'
import { cast, namedIdentifier, organisations, type Speaker } from '../testing/cast.ts'
import { converseOf, type RelationHow, relationHows } from './relation-hows.ts'
import { mostRelations, type RelationsState } from './relations-section.ts'

const { daniel, sofia, ines, kim } = cast
const own = { section: `relations/${organisations.lanternOutreach}` }
const half = (number: number, how: RelationHow = 'sibling') => ({ relation: namedIdentifier(number), how })
const hows = Object.keys(relationHows) as RelationHow[]

describe('a link with another case', () => {
  it('is the lead’s own, who has the verb: no consent reaches it, and nobody else says it', () => {
    const life = aCase()
    life.tell(daniel, 'consent.given', aConsent({ sections: Object.keys(shareableSections) }))
    life.tell(sofia, 'relation.recorded', half(1), own)
    const theirs = { section: `relations/${organisations.harbourShelter}` }
    const shelter: Speaker = { ...kim, organisation: organisations.harbourShelter }
    expect(life.refusal(shelter, 'relation.recorded', half(2), theirs)).toBe('not-covered')
    expect(life.refusal(shelter, 'relation.recorded', half(2), own)).toBe('not-covered')
    expect(life.refusal(daniel, 'relation.recorded', half(2), theirs)).toBe('not-covered')
    expect(life.refusal(ines, 'relation.recorded', half(2), own)).toBe('not-permitted')
    expect(life.sees(organisations.harbourShelter, own.section)).toBe(false)
    expect(Object.keys(shareableSections)).not.toContain('relations')
  })

  it('is not handed on with the case, and is there again when the case comes back', () => {
    const life = aCase()
    life.tell(daniel, 'relation.recorded', half(1), own)
    const handOver = (from: Speaker, to: Speaker) => {
      const consent = aConsent({ recipient: to.organisation, purpose: 'case-management' })
      life.tell(from, 'consent.given', consent)
      const { id } = life.tell(from, 'case.transfer-asked', { to: to.organisation })
      life.tell(to, 'case.transfer-accepted', { transfer: id })
    }
    handOver(daniel, kim)
    for (const { organisation } of [kim, daniel]) expect(life.sees(organisation, own.section)).toBe(false)
    expect(life.sees(cast.survivor.id, own.section)).toBe(true)
    expect(life.refusal(kim, 'relation.recorded', half(2), own)).toBe('not-covered')
    life.tell(kim, 'relation.recorded', half(2), { section: `relations/${kim.organisation}` })
    handOver(kim, daniel)
    expect(life.sees(daniel.organisation, own.section)).toBe(true)
    expect(life.sees(daniel.organisation, `relations/${kim.organisation}`)).toBe(false)
  })

  it('ends once, and can be said and ended after closing', () => {
    const life = aCase()
    life.tell(daniel, 'case.closed', { outcome: 'moved' })
    const { id } = life.tell(daniel, 'relation.recorded', half(1), own)
    const end = (which: string) => ({ half: which, why: 'mistake' })
    expect(life.refusal(daniel, 'relation.ended', end(namedIdentifier(9)), own)).toBe('refers-to-nothing')
    life.tell(sofia, 'relation.ended', end(id), own)
    expect(life.refusal(daniel, 'relation.ended', end(id), own)).toBe('already-settled')
  })

  it('joins a case with so many others and no more, those that ended not counted', () => {
    const life = aCase()
    const ids = Array.from({ length: mostRelations }, (_, place) => {
      return life.tell(daniel, 'relation.recorded', half(place), own).id
    })
    expect(life.refusal(daniel, 'relation.recorded', half(99), own)).toBe('too-many-relations')
    life.tell(daniel, 'relation.ended', { half: ids[7], why: 'no-longer' }, own)
    life.tell(daniel, 'relation.recorded', half(99), own)
  })

  it('says the same from both sides', () => {
    for (const how of hows) expect(converseOf(converseOf(how))).toBe(how)
    expect(hows.filter((how) => converseOf(how) !== how)).toEqual(['parent', 'child', 'guardian', 'ward'])
  })
})

describe('the two halves of links among several cases', () => {
  const words = registry(caseworkVocabularies)
  const cases = [0, 1, 2, 3]
  const step = fc.oneof(
    fc.record({ link: fc.constantFrom(...hows), from: fc.nat(3), to: fc.nat(3), flip: fc.boolean() }),
    fc.record({ end: fc.nat(9), flip: fc.boolean() }),
  )

  it('agree whatever was linked and ended, in whichever order the halves of a batch and the batches came', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), fc.nat(), (steps, seed) => {
        type Link = { ids: [string, string]; between: [number, number]; how: RelationHow; live: boolean }
        const links: Link[] = []
        const journals: Entry[][] = cases.map(() => [])
        let last = 0x2000
        const say = (place: number, id: string, kind: string, body: object) => {
          const journal = journals[place] ?? []
          const thread = namedIdentifier(0x900 + place)
          const { id: author, organisation } = daniel
          const said = '2026-11-24T12:00:00.000Z'
          const at = { programme: namedIdentifier(1), number: journal.length + 1, received: said, said, seen: 0 }
          journal.push({ id, thread, kind, section: own.section, author, organisation, ...at, body })
        }
        for (const one of steps) {
          if ('link' in one) {
            if (one.from === one.to) continue
            const ids: [string, string] = [namedIdentifier(++last), namedIdentifier(++last)]
            const relation = namedIdentifier(++last)
            const halves: [number, string, RelationHow][] = [
              [one.from, ids[0], one.link],
              [one.to, ids[1], converseOf(one.link)],
            ]
            if (one.flip) halves.reverse()
            for (const [place, id, how] of halves) say(place, id, 'relation.recorded', { relation, how })
            links.push({ ids, between: [one.from, one.to], how: one.link, live: true })
          } else {
            const link = links[one.end]
            if (!link?.live) continue
            link.live = false
            for (const side of one.flip ? ([1, 0] as const) : ([0, 1] as const)) {
              say(link.between[side], namedIdentifier(++last), 'relation.ended', {
                half: link.ids[side],
                why: 'mistake',
              })
            }
          }
        }
        // The journals are folded one after the other, from a different one each time: none needs another.
        const order = cases.map((place) => (place + seed) % cases.length)
        const states = new Map(order.map((place) => [place, foldThread(words, journals[place] ?? [])]))
        const live = (place: number) =>
          ((states.get(place)?.get(own.section)?.state as RelationsState | undefined)?.halves ?? []).filter(
            ({ status }) => status === 'linked',
          )
        for (const { ids, between, how, live: linked } of links) {
          const [one] = live(between[0]).filter(({ id }) => id === ids[0])
          const [other] = live(between[1]).filter(({ id }) => id === ids[1])
          expect([one?.how, other?.how]).toEqual(linked ? [how, converseOf(how)] : [undefined, undefined])
        }
        const halves = cases.reduce((sum, place) => sum + live(place).length, 0)
        expect(halves).toBe(2 * links.filter((link) => link.live).length)
      }),
      { numRuns: 150 },
    )
  })
})
