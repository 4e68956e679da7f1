import { registry } from '@clarion/journal'
import { describe, expect, it } from 'vitest'
import { hearingVocabulary } from '../hearing/hearing-vocabulary.ts'
import { aHearing, viktor } from '../testing/a-hearing.ts'
import { kindFaults } from '../testing/kind-rules.ts'
import { oneOfMany, people } from '../testing/review-door.ts'
import { modelKinds } from './model-kinds.ts'
import type { ModelCall } from './model-section.ts'
import { spanIn, statementIds } from './testing/sample-hearing.ts'

const { helene, ravi } = people
const digest = 'a'.repeat(64)
const asked = {
  purpose: 'codes',
  statements: [statementIds.victims],
  model: 'small-model',
  host: 'models.example.org',
  prompt: digest,
  characters: 1200,
}
const quote = 'Victims must never be punished'
const kept = [
  { messages: ['M8'], parts: [{ spans: [{ ...spanIn('victims', quote), edition: 1 }] }] },
  { messages: ['H-2'], parts: [{ spans: [{ ...spanIn('victims', quote), edition: 1 }] }] },
]
const answered = {
  outcome: 'answered',
  answer: digest,
  came: 3,
  kept,
  dropped: [{ place: 2, reason: 'not-the-words' }],
}

function opened() {
  const door = aHearing()
  return { ...door, call: () => door.state<ModelCall>(oneOfMany('model')) }
}

describe('the journal of a model', () => {
  it('tells what was sent before anything leaves, what came back, and what people did with it', () => {
    const door = opened()
    door.tell(helene, 'model.asked', asked)
    expect(door.call().answered).toBeNull()
    door.tell(helene, 'model.answered', answered)
    door.tell(helene, 'model.judged', { proposal: 1, judged: 'taken', became: statementIds.courage })
    expect(door.call()).toMatchObject({
      asked: { ...asked, author: helene.id, message: null, language: null },
      answered: { outcome: 'answered', came: 3, dropped: answered.dropped },
      proposals: [
        { messages: ['M8'], judgements: [{ judged: 'taken', author: helene.id, became: statementIds.courage }] },
        { messages: ['H-2'], judgements: [] },
      ],
    })
  })

  it('takes one judgement of each person, the last', () => {
    const door = opened()
    door.tell(helene, 'model.asked', asked)
    door.tell(helene, 'model.answered', answered)
    door.tell(helene, 'model.judged', { proposal: 2, judged: 'taken' })
    door.tell(viktor, 'model.judged', { proposal: 2, judged: 'changed', why: 'Too wide' })
    door.tell(helene, 'model.judged', { proposal: 2, judged: 'refused' })
    expect(door.call().proposals[1]!.judgements.map(({ author, judged }) => [author, judged])).toEqual([
      [viktor.id, 'changed'],
      [helene.id, 'refused'],
    ])
  })

  it('is the lead’s: nobody else asks, answers or judges, or reads it', () => {
    const door = opened()
    for (const [kind, body] of [
      ['model.asked', asked],
      ['model.answered', answered],
      ['model.judged', { proposal: 1, judged: 'taken' }],
    ] as const) {
      expect([kind, door.refusal(ravi, kind, body)]).toEqual([kind, 'not-covered'])
    }
    expect(door.sees(ravi.organisation, 'model')).toBe(false)
  })

  it('adds up: what came is what was kept and dropped, and nothing came of a call that failed', () => {
    const door = opened()
    expect(door.refusal(helene, 'model.answered', answered)).toBe('not-in-this-state')
    door.tell(helene, 'model.asked', asked)
    expect(door.refusal(helene, 'model.asked', asked)).toBe('already-settled')
    expect(door.refusal(helene, 'model.answered', { ...answered, came: 4 })).toBe('invalid-field')
    expect(door.refusal(helene, 'model.answered', { ...answered, outcome: 'too-slow' })).toBe('invalid-field')
    expect(door.refusal(helene, 'model.judged', { proposal: 1, judged: 'taken' })).toBe('refers-to-nothing')
    const foreign = [
      {
        messages: ['M8'],
        parts: [{ spans: [{ ...spanIn('courage', 'I was sold'), edition: 1 }] }],
      },
    ]
    expect(door.refusal(helene, 'model.answered', { outcome: 'answered', came: 1, kept: foreign, dropped: [] })).toBe(
      'refers-to-nothing',
    )
    door.tell(helene, 'model.answered', { outcome: 'too-slow', came: 0, kept: [], dropped: [] })
    expect(door.refusal(helene, 'model.answered', answered)).toBe('already-settled')
    expect(door.call()).toMatchObject({ answered: { outcome: 'too-slow', answer: null }, proposals: [] })
  })

  it('seals whatever may be somebody’s words, and only the server says what was sent and what came', () => {
    const words = registry([hearingVocabulary])
    const sealedIn = (kind: string) => words.kind(kind).sealedPaths.map(({ path }) => path.join('.'))
    expect(sealedIn('model.asked')).toEqual([])
    expect(sealedIn('model.answered')).toEqual(['kept.*.parts.*.text', 'kept.*.parts.*.source'])
    expect(sealedIn('model.judged')).toEqual(['why'])
    expect(modelKinds.map(({ verb }) => verb)).toEqual(['keep-model-call', 'keep-model-call', 'code-passages'])
    // Sealed on purpose; all else is as everywhere.
    for (const kind of modelKinds) expect(kindFaults(kind).filter((fault) => fault !== 'sealed')).toEqual([])
  })
})
