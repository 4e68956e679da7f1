import { describe, expect, it } from 'vitest'
import { countSupport } from '../quantifier/count-support.ts'
import { aHearing } from '../testing/a-hearing.ts'
import { people } from '../testing/review-door.ts'
import { balance, modalityGaps } from './balance.ts'
import { countedPassages } from './counted-passages.ts'
import { draftSkeleton } from './draft-skeleton.ts'
import { countedInterventions } from './hearing-counts.ts'
import type { HearingState } from './hearing-section.ts'
import { withModerators } from './moderators.ts'
import { skeletonGaps } from './skeleton-gaps.ts'
import { unreleasedWords } from './unreleased-words.ts'

const { helene } = people
const panels = [
  { title: 'Protection', moderators: ['Ms. Nora Berg, Harbour Shelter'] },
  { title: 'Partnership', moderators: ['Pär Lind'] },
]
const now = '2026-11-24T12:00:00.000Z'

/** A hearing in which Nora Berg, of civil society, moderates the first panel. */
function moderated() {
  const hearing = aHearing({ panels })
  const speaks = (name: string, constituency: string, part: string, words: string) => {
    const speaker = hearing.registered(name, constituency, part)
    const statement = hearing.said(speaker, words, part)
    hearing.coded(helene, statement, words, 'M4')
    return { speaker, statement }
  }
  const list = () => withModerators(hearing.state<HearingState>('hearing'), hearing.speakers())
  return {
    hearing,
    speaks,
    list,
    support: () => countSupport(countedInterventions(hearing.record(), list()), 'M4'),
  }
}

describe('whoever moderates a panel', () => {
  it('stands behind no message with what they say from the chair, under whatever heading they are on the list', () => {
    const { hearing, speaks, list, support } = moderated()
    speaks('Nora Berg', 'civil-society', 'panel-1', 'Partnership is what we turn to next.')
    speaks('Norway', 'member-state', 'panel-1', 'We work in partnership.')
    expect(support()).toMatchObject({ speakers: 1, ofSpeakers: 1, constituencies: 1 })
    expect(countedPassages(hearing.record(), list())).toHaveLength(1)
    const { parts } = draftSkeleton(hearing.state<HearingState>('hearing'), hearing.speakers(), hearing.record())
    const words = parts.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ')
    expect(words).toContain('Speakers heard: 1; constituencies: 1')
  })

  it('counts like everybody else with a statement of their own: from the floor, in another panel, or handed in', () => {
    const { hearing, speaks, support } = moderated()
    speaks('Nora Berg', 'civil-society', 'floor', 'My shelter works in partnership.')
    speaks('Pär Lind', 'academia', 'panel-1', 'Partnership can be measured.')
    expect(support()).toMatchObject({ speakers: 2, constituencies: 2 })
    const chair = speaks('Mr. Pär Lind', 'academia', 'panel-2', 'We turn to partnership.')
    expect(support()).toMatchObject({ speakers: 2, constituencies: 2 })
    const written = hearing
      .record()
      .statements.map((one) => (one.id === chair.statement ? { ...one, how: 'written' as const } : one))
    const list = withModerators({ panels }, hearing.speakers())
    const heard = countedInterventions({ ...hearing.record(), statements: written }, list)
    expect(heard.map(({ statement }) => statement)).toContain(chair.statement)
  })

  it('takes nobody’s time in the balance, and is no speaker of the panel or of those invited', () => {
    const { hearing, speaks } = moderated()
    speaks('Nora Berg', 'civil-society', 'panel-1', 'We begin with partnership.')
    const state = hearing.state<HearingState>('hearing')
    expect(balance(state, hearing.speakers(), now).map(({ constituency, asked }) => [constituency, asked])).toEqual([
      ['member-state', 0],
      ['civil-society', 0],
      ['survivor', 0],
    ])
    const gaps = () => modalityGaps(state, hearing.speakers())
    expect(gaps()).toContainEqual({ gap: 'panel-without-speaker', panel: 1 })
    expect(gaps()).toContainEqual({ gap: 'constituency-without-speaker', constituency: 'civil-society' })
    speaks('Nora Berg', 'civil-society', 'floor', 'My shelter works in partnership.')
    expect(gaps()).not.toContainEqual({ gap: 'constituency-without-speaker', constituency: 'civil-society' })
  })

  it('is not asked to be marked from the chair, and not mistaken for somebody of a part of the name', () => {
    const { hearing, speaks, support, list } = moderated()
    const chair = hearing.said(hearing.registered('Nora Berg', 'civil-society', 'panel-1'), 'The floor is yours.')
    expect(skeletonGaps(list(), hearing.record()).unmarked).not.toContain(chair)
    speaks('Berg', 'member-state', 'panel-1', 'We work in partnership.')
    speaks('A survivor', 'survivor', 'panel-1', 'Partnership saved me.')
    expect(support()).toMatchObject({ speakers: 2 })
  })

  it('who is a survivor and has released nothing is protected as ever', () => {
    const { hearing, speaks, list } = moderated()
    const said = 'Nobody asked me what I wanted.'
    speaks('Pär Lind', 'survivor', 'panel-2', said)
    expect(unreleasedWords(hearing.record(), list())).toEqual([said])
  })
})
