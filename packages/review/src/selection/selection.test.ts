import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearDuplicates } from './near-duplicates.ts'
import { type MessageCandidate, selectFairly } from './select-fairly.ts'

const behind = (id: string, ...supporters: string[]): MessageCandidate => ({
  id,
  supporters: supporters.map((one) => {
    const [constituency, speaker] = one.split('/') as [string, string]
    return { constituency, speaker }
  }),
})

describe('the choice of messages', () => {
  it('does not let forty delegations drown what survivors alone say', () => {
    const states = Array.from({ length: 40 }, (_, at) => `states/${at}`)
    const candidates = [
      behind('borders', ...states),
      behind('courts', ...states),
      behind('shelters', 'survivors/a', 'survivors/b'),
    ]
    expect(selectFairly(candidates, 2)).toEqual(['borders', 'shelters'])
  })

  it('takes what most constituencies share first, and leaves out what nobody said', () => {
    const candidates = [
      behind('one', 'states/a'),
      behind('none'),
      behind('all', 'states/a', 'academia/b', 'survivors/c'),
    ]
    expect(selectFairly(candidates, 9)).toEqual(['all', 'one'])
  })

  it('is the greedy sum of 1/(d+1), whatever the number of speakers, and a shorter choice begins a longer one', () => {
    const supporters = fc.array(fc.constantFrom('a/1', 'a/2', 'b/1', 'c/1', 'd/1'), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(supporters, { maxLength: 6 }), fc.nat(6), (all, most) => {
        const candidates = all.map((those, at) => behind(`m${at}`, ...those))
        const chosen = selectFairly(candidates, most)
        expect(chosen).toEqual(selectFairly(candidates, 9).slice(0, most))
        const constituencies = (id: string) =>
          new Set(candidates.find((one) => one.id === id)!.supporters.map((one) => one.constituency))
        const worth = (id: string, before: readonly string[]) =>
          [...constituencies(id)].reduce(
            (sum, one) => sum + 1 / (1 + before.filter((other) => constituencies(other).has(one)).length),
            0,
          )
        for (const [at, id] of chosen.entries()) {
          const before = chosen.slice(0, at)
          const rest = candidates.map((one) => one.id).filter((one) => !before.includes(one))
          expect(worth(id, before)).toBeCloseTo(Math.max(...rest.map((one) => worth(one, before))), 9)
        }
      }),
    )
  })
})

describe('near duplicates', () => {
  it('are found in another order of paragraphs and with words changed, and strangers are not', () => {
    const said =
      'We ask every State to fund shelters for at least two years after rescue, to train judges and to publish what was spent on each.'
    const texts = [
      said,
      'Fishing quotas were discussed at length by the coastal committee and nobody agreed with the numbers given.',
      `${said} Thank you.`,
      said.replace('every State', 'all States'),
    ]
    const found = nearDuplicates(texts, 'en').map(({ one, other }) => [one, other])
    expect(found).toEqual([
      [0, 2],
      [0, 3],
      [2, 3],
    ])
    expect(nearDuplicates(['', ' ', 'the'], 'en')).toEqual([])
  })

  it('with four fifths in common are always found, and the share told is exact', () => {
    const word = fc.constantFrom(...'abcdefghij'.split('').map((letter) => letter.repeat(4)))
    const text = fc.array(word, { minLength: 3, maxLength: 14 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const found = new Map(
          nearDuplicates(texts, 'en', 0.8).map(({ one, other, likeness }) => [`${one}.${other}`, likeness]),
        )
        for (const [other, text] of texts.entries()) {
          for (let one = 0; one < other; one++) {
            const truth = share(texts[one]!, text)
            expect(found.get(`${one}.${other}`) ?? 0).toBeCloseTo(truth >= 0.8 ? truth : 0, 9)
          }
        }
      }),
    )
  })
})

function share(one: string, other: string): number {
  const runs = (text: string) =>
    new Set(
      text
        .split(' ')
        .slice(2)
        .map((_, at) =>
          text
            .split(' ')
            .slice(at, at + 3)
            .join(' '),
        ),
    )
  const [left, right] = [runs(one), runs(other)]
  const common = [...left].filter((run) => right.has(run)).length
  return common / new Set([...left, ...right]).size
}
