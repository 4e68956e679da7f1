import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyInstrument } from './apply-instrument.ts'
import { findInstrument, instruments } from './instruments.ts'
import { answerSources, answerValues, type ScreeningAnswer } from './screening-answer.ts'

const instrument = (id: string) => {
  const found = findInstrument(id)
  if (found === undefined) throw new Error(`${id} is missing.`)
  return found
}
const qyit = instrument('qyit')
const adultLabour = instrument('delphi-adult-labour')
const childLabour = instrument('delphi-child-labour')
const yes = (...items: string[]): ScreeningAnswer[] => items.map((item) => ({ item, answer: 'yes', source: 'person' }))
const codes = (findings: readonly { item: { code: string } }[]) => findings.map(({ item }) => item.code)
const stepsOf = (result: ReturnType<typeof applyInstrument>) => result.next.map(({ code }) => code)

// Drawn by id, so that a failure prints a name and not a whole list.
const anyAnswers = fc.constantFrom(...instruments.map(({ id }) => id)).chain((id) =>
  fc.tuple(
    fc.constant(id),
    fc.array(
      fc.record({
        item: fc.constantFrom('of-another-version', ...instrument(id).items.map(({ code }) => code)),
        answer: fc.constantFrom(...answerValues.codes),
        source: fc.constantFrom(...answerSources.codes),
      }),
      { maxLength: 30 },
    ),
  ),
)

describe('applyInstrument', () => {
  it('tells met, denied, unknown, skipped and not asked apart', () => {
    const result = applyInstrument(qyit, [
      { item: 'unsafe-work', answer: 'no', source: 'person' },
      { item: 'tricked-or-forced', answer: 'skipped', source: 'person' },
      { item: 'afraid-to-leave', answer: 'unknown', source: 'person' },
    ])
    expect(codes(result.met)).toEqual([])
    expect(codes(result.notMet)).toEqual(['unsafe-work'])
    expect(codes(result.skipped)).toEqual(['tricked-or-forced'])
    expect(codes(result.unknown)).toEqual(['afraid-to-leave'])
    expect(codes(result.notAsked)).toEqual(['exchange-for-sex'])
  })

  it('does not take unknown or skipped for no: a cut stays open until every question is denied', () => {
    const answers = (answer: 'no' | 'skipped') =>
      qyit.items
        .map(({ code }): ScreeningAnswer => ({ item: code, answer: 'no', source: 'person' }))
        .with(0, {
          item: 'unsafe-work',
          answer,
          source: 'person',
        })
    expect(applyInstrument(qyit, answers('skipped')).outcome).toMatchObject({ holds: 'open' })
    expect(applyInstrument(qyit, answers('no')).outcome).toMatchObject({ holds: 'does-not-hold' })
    expect(applyInstrument(qyit, yes('exchange-for-sex')).outcome).toMatchObject({ holds: 'holds', yes: 1, cut: 1 })
  })

  it('keeps differing accounts side by side and says from whom an indicator is met', () => {
    const result = applyInstrument(instrument('ilo-forced-labour-11'), [
      { item: 'debt-bondage', answer: 'no', source: 'person' },
      { item: 'debt-bondage', answer: 'yes', source: 'document', note: 'Contract of 3 May names a debt.' },
      { item: 'debt-bondage', answer: 'yes', source: 'third-party' },
    ])
    expect(result.met).toMatchObject([{ metFrom: ['document', 'third-party'], disputed: true, answers: { length: 3 } }])
    expect(stepsOf(result)).toContain('weigh-disputed')
    const denied = applyInstrument(qyit, [{ item: 'unsafe-work', answer: 'no', source: 'person' }])
    expect(denied.notMet).toMatchObject([{ metFrom: [], disputed: false }])
  })

  it('gives an unweighted list no score', () => {
    const { outcome } = applyInstrument(instrument('ilo-forced-labour-11'), yes('deception', 'isolation'))
    expect(Object.keys(outcome)).toEqual(['kind', 'words'])
    expect(outcome.words).toContain('no score')
  })

  it('shows the dimension table and the clause applied', () => {
    const result = applyInstrument(
      adultLabour,
      yes(
        'deceptive-recruitment.wages',
        'deceptive-recruitment.conditions-of-work',
        'deceptive-recruitment.access-to-education',
        'exploitation.excessive-days-or-hours',
        'exploitation.no-access-to-education',
        'coercion-at-destination.debt-bondage',
      ),
      { ageAtAct: 'adult' },
    )
    if (result.outcome.kind !== 'delphi') throw new Error('A Delphi outcome was expected.')
    expect(result.outcome.dimensions.map(({ holds }) => holds)).toEqual([
      'holds',
      'open',
      'open',
      'holds',
      'open',
      'open',
    ])
    expect(result.outcome.dimensions[0]).toMatchObject({ met: { strong: 0, medium: 2, weak: 1 }, unanswered: 7 })
    expect(result.outcome.dimensions[0]?.words).toContain('two medium indicators and one weak indicator')
    expect(result.outcome.reading.pattern).toBe('deception-and-exploitation')
    expect(result.outcome.open).toContain('coercion-at-destination')
  })

  it('needs no means for a child, and asks for the act that is missing', () => {
    const answers = yes('exploitation.excessive-days-or-hours', 'exploitation.hazardous-work')
    const without = applyInstrument(childLabour, answers, { ageAtAct: 'child' })
    const withAct = applyInstrument(childLabour, answers, { ageAtAct: 'child', acts: ['transfer'] })
    expect(without.outcome).toMatchObject({ reading: { pattern: 'exploitation-of-a-child' } })
    expect(stepsOf(without)).toContain('ask-about-act')
    expect(withAct.outcome).toMatchObject({ reading: { pattern: 'trafficking-pattern' } })
  })

  it('sends a child to the list for children, and takes doubt about age seriously', () => {
    expect(stepsOf(applyInstrument(adultLabour, [], { ageAtAct: 'child' }))).toContain('use-child-list')
    expect(stepsOf(applyInstrument(adultLabour, []))).toContain('establish-age')
    expect(stepsOf(applyInstrument(childLabour, [], { ageAtAct: 'adult' }))).toContain('use-adult-list')
  })

  it('asks to settle a record that needs no means of an adult, and none of a child', () => {
    const means = ['not-required-child'] as const
    expect(stepsOf(applyInstrument(adultLabour, [], { ageAtAct: 'adult', means }))).toContain('settle-means')
    for (const ageAtAct of ['child', 'unknown'] as const) {
      expect(stepsOf(applyInstrument(adultLabour, [], { ageAtAct, means }))).not.toContain('settle-means')
    }
  })

  it('puts safety and information first whatever was answered, and closes no door when nothing was', () => {
    fc.assert(
      fc.property(anyAnswers, ([id, answers]) => {
        const steps = stepsOf(applyInstrument(instrument(id), answers))
        expect(steps.slice(0, 2)).toEqual(['safe-now', 'offer-information'])
        expect(steps.includes('offer-conversation')).not.toBe(steps.includes('look-again'))
      }),
    )
  })

  it('puts every item in exactly one state, and answers about other items aside', () => {
    fc.assert(
      fc.property(anyAnswers, ([id, answers]) => {
        const { met, notMet, unknown, skipped, notAsked, unrecognised } = applyInstrument(instrument(id), answers)
        const all = codes([...met, ...notMet, ...unknown, ...skipped, ...notAsked])
        expect(all.toSorted()).toEqual(
          instrument(id)
            .items.map(({ code }) => code)
            .toSorted(),
        )
        expect(unrecognised).toEqual(
          answers.some(({ item }) => item === 'of-another-version') ? ['of-another-version'] : [],
        )
      }),
    )
  })

  it('holds no label: no result says of a person that they are, or are not, a victim', () => {
    fc.assert(
      fc.property(anyAnswers, ([id, answers]) => {
        const { outcome, next } = applyInstrument(instrument(id), answers, { acts: ['receipt'] })
        const said = JSON.stringify([outcome, next]).toLowerCase()
        expect(said).not.toMatch(/victim|(is|was) trafficked|(has|had) been trafficked|score"/)
      }),
    )
  })

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(anyAnswers, ([id, answers]) => {
        const forward = applyInstrument(instrument(id), answers)
        const backward = applyInstrument(instrument(id), answers.toReversed())
        expect(backward.outcome).toEqual(forward.outcome)
        expect(codes(backward.met)).toEqual(codes(forward.met))
      }),
    )
  })
})
