import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { arbitraryText } from '../testing/arbitrary-proposals.ts'
import { matchParagraphs } from './match-paragraphs.ts'

const one = (id: string, text: string, label = ''): Paragraph => ({ id, part: 'operative', label, text, messages: [] })

describe('a revision that was pasted', () => {
  it('finds its paragraphs again, moved, renumbered or edited, and says how sure that is', () => {
    const before = [
      one('p1', 'We recall the Global Plan of Action and the Protocol.', 'OP1'),
      one('p2', 'We urge all States to train the police to recognize victims.', 'OP2'),
      one('p3', 'We commit to fund shelters.', 'OP3'),
    ]
    const pasted = [
      one('', 'We encourage States to train the police to recognize victims, as appropriate.', 'OP1'),
      one('', 'We recall the Global Plan of Action and the Protocol.', 'OP2'),
      one('', 'We welcome the report of the Secretary-General.', 'OP3'),
    ]
    const found = matchParagraphs(before, pasted)
    expect(found.map(({ id }) => id)).toEqual(['p2', 'p1', null])
    expect(found.map(({ alike }) => alike === 1)).toEqual([false, true, false])
  })

  it('takes the number into account where words do not tell, and never the same words in another order for the same', () => {
    const same = 'We agree to meet again.'
    expect(
      matchParagraphs([one('p1', same, 'OP1'), one('p2', same, 'OP2')], [one('', same, 'OP2'), one('', same, 'OP9')]),
    ).toMatchObject([{ id: 'p2' }, { id: 'p1' }])
    expect(
      matchParagraphs([one('p1', 'States help victims')], [one('', 'Victims help States')])[0]!.alike,
    ).toBeLessThan(1)
  })

  it('gives every paragraph to one at most, each of a text to itself, and loses none that is there word by word', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, fc.nat(), (before, other, turn) => {
        const pasted = [...other, ...before.slice(turn % before.length)]
        const found = matchParagraphs(before, pasted)
        expect(found.map(({ at }) => at)).toEqual(pasted.map((_, at) => at))
        const ids = found.flatMap(({ id }) => id ?? [])
        expect(new Set(ids).size).toBe(ids.length)
        for (const { at, id, alike } of found) {
          expect(alike === 1).toBe(
            id !== null && before.find((paragraph) => paragraph.id === id)!.text === pasted[at]!.text,
          )
        }
        // As many are found word by word as there are of each words, in each part, on both sides.
        const keyOf = ({ part, text }: Paragraph) => `${part} ${text}`
        const count = (list: readonly Paragraph[], key: string) =>
          list.filter((paragraph) => keyOf(paragraph) === key).length
        const expected = [...new Set(before.map(keyOf))].reduce(
          (sum, key) => sum + Math.min(count(before, key), count(pasted, key)),
          0,
        )
        expect(found.filter(({ alike }) => alike === 1).length).toBe(expected)
      }),
    )
  })
})
