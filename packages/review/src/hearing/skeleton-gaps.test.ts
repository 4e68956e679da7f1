import { describe, expect, it } from 'vitest'
import { aHearing } from '../testing/a-hearing.ts'
import { people } from '../testing/review-door.ts'
import { skeletonGaps } from './skeleton-gaps.ts'

const { helene, ravi } = people
const viktor = { id: ravi.id, organisation: helene.organisation }
const nine = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9']
const none = { gaps: nine, disputed: [], withoutWords: [], takenBack: [], unmarked: [] }

describe('what a skeleton cannot say', () => {
  it('is by name: messages without evidence or words, words taken back, statements in which nobody marked anything', () => {
    const hearing = aHearing()
    const westland = hearing.registered('Westland', 'member-state')
    const gaps = () => skeletonGaps(hearing.speakers(), hearing.record())
    expect(gaps()).toEqual(none)
    const first = hearing.said(westland, 'We need shelters.')
    const second = hearing.said(undefined, 'We need schools.')
    hearing.said(hearing.registered('The Chair', 'presiding', 'opening'), 'We begin.', 'opening')
    expect(gaps()).toEqual({ ...none, unmarked: [first, second] })
    hearing.coded(helene, first, 'We need shelters', 'M1')
    // Nobody knows who said it: it is marked, and is evidence of nothing.
    hearing.coded(helene, second, 'We need schools', 'M3')
    expect(gaps()).toEqual({ ...none, gaps: nine.slice(1) })
    hearing.tell(helene, 'statement.withdrawn', { statement: first })
    expect(gaps()).toEqual({ ...none, gaps: nine.slice(1), withoutWords: ['M1'], takenBack: [first] })
  })

  it('is not that nobody spoke of it, where those who read do not agree', () => {
    const hearing = aHearing()
    const statement = hearing.said(hearing.registered('Westland', 'member-state'), 'We need shelters.')
    hearing.coded(helene, statement, 'We need shelters', 'M1')
    hearing.coded(viktor, statement, 'We need shelters', 'M4')
    for (const by of [helene, viktor]) hearing.tell(by, 'statement.read', { statement })
    const { gaps, disputed, unmarked } = skeletonGaps(hearing.speakers(), hearing.record())
    expect([gaps, disputed, unmarked]).toEqual([['M2', 'M3', 'M5', 'M6', 'M7', 'M8', 'M9'], ['M1', 'M4'], []])
  })
})
