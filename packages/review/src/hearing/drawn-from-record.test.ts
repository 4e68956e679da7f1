import { describe, expect, it } from 'vitest'
import { aDay, aPart } from '../testing/a-day-of-hearing.ts'
import { viktor } from '../testing/a-hearing.ts'
import { people } from '../testing/review-door.ts'
import { codingAgreement } from './coding-agreement.ts'
import { draftSkeleton } from './draft-skeleton.ts'
import { shownParts, takenBack, withdrawnMark } from './shown-summary.ts'

const { helene } = people

describe('a summary as it may be shown', () => {
  it('leaves the quotations of others in their places, and is the same when it is made twice', () => {
    const { hearing, link, statements } = aDay()
    const [one, other] = ['no shelter had a bed for me', 'Nobody asked survivors']
    const text = `A survivor said “${one}” and another speaker said “${other}”.`
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const links = [link(statements.fourth, one, at(one)), link(statements.third, other, at(other))]
    hearing.tell(helene, 'statement.withdrawn', { statement: statements.fourth })
    const shown = shownParts([aPart('M1', text, links)], takenBack(hearing.record()))
    const [sentence] = shown[0]!.sentences
    const { quoted } = sentence!.links[1]!
    expect(sentence?.text).toBe(`A survivor said “${withdrawnMark}” and another speaker said “${other}”.`)
    expect([...sentence!.text].slice(quoted?.start, quoted?.end).join('')).toBe(other)
    expect(shownParts(shown, takenBack(hearing.record()))).toEqual(shown)
  })
})

describe('a skeleton', () => {
  it('passes the gate with the widest word that holds, and names what nobody spoke of', () => {
    const { hearing, gate } = aDay()
    const { parts, gaps } = draftSkeleton(hearing.state('hearing'), hearing.speakers(), hearing.record())
    expect(gate(...parts)).toEqual([])
    expect(parts.map(({ message }) => message)).toEqual([null, 'M1', 'M9'])
    expect(parts[0]?.sentences[1]?.text).toBe('Speakers heard: 4; constituencies: 3; panels: 2.')
    expect(gaps).toEqual(['M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'])
  })
})

describe('agreement', () => {
  it('is measured on what somebody marked, by readers who are through', () => {
    const { hearing, statements } = aDay()
    expect(codingAgreement(hearing.record())).toEqual({ alpha: null, units: 0, agreed: 0 })
    hearing.coded(viktor, statements.first, 'Survivors need shelters', 'M1')
    hearing.coded(viktor, statements.first, 'We lack political will', 'M7')
    for (const by of [helene, viktor]) hearing.tell(by, 'statement.read', { statement: statements.first })
    // Two sentences: {M1},{M1} and {M9},{M7}. Do = 1/2; De of the four values: 5 of 6 pairs differ.
    expect(codingAgreement(hearing.record())).toEqual({ alpha: 1 - 0.5 / (5 / 6), units: 2, agreed: 1 })
  })
})
