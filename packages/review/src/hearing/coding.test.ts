import { describe, expect, it } from 'vitest'
import { aHearing, spanIn, viktor } from '../testing/a-hearing.ts'
import { namedIdentifier, people } from '../testing/review-door.ts'
import { codingDisputes } from './coding-disputes.ts'
import { fellowReaders } from './fellow-readers.ts'

const { helene, ravi } = people

describe('coding', () => {
  it('refuses a span that is not there, an unknown message, and the same words twice by one person', () => {
    const hearing = aHearing()
    const statement = hearing.said(hearing.registered('Norway', 'member-state'), 'We need shelters and political will.')
    const span = spanIn(hearing.record(), statement, 'political will')
    const body = { code: namedIdentifier(0x99), ...span, message: 'M9', stance: 'for' }
    const refused = (given: object, by = helene) => hearing.refusal(by, 'passage.coded', { ...body, ...given })
    expect(refused({ end: 99 })).toBe('invalid-field')
    expect(refused({ start: span.end })).toBe('invalid-field')
    expect(refused({ edition: 2 })).toBe('not-in-this-state')
    expect(refused({ message: 'M10' })).toBe('refers-to-nothing')
    expect(refused({ statement: namedIdentifier(1) })).toBe('refers-to-nothing')
    expect(refused({}, ravi)).toBe('not-covered')
    expect(refused({})).toBeUndefined()
    expect(refused({ code: namedIdentifier(0x9a), start: span.start + 2 })).toBe('invalid-field')
    expect(refused({ code: namedIdentifier(0x9b) }, viktor)).toBeUndefined()
    hearing.tell(helene, 'theme.named', { id: 'H1', title: 'places in shelters' })
    expect(refused({ code: namedIdentifier(0x9c), message: 'H1' })).toBeUndefined()
    expect(hearing.refusal(helene, 'theme.named', { id: 'M3', title: 'again' })).toBe('invalid-field')
    expect(hearing.refusal(viktor, 'passage.uncoded', { code: namedIdentifier(0x99) })).toBe('invalid-field')
    expect(hearing.refusal(helene, 'passage.uncoded', { code: namedIdentifier(0x99) })).toBeUndefined()
  })

  it('shows where two who are through read differently, and takes their word together', () => {
    const hearing = aHearing()
    const statement = hearing.said(
      hearing.registered('Norway', 'member-state'),
      'We need shelters. We lack political will.',
    )
    const one = hearing.coded(helene, statement, 'We need shelters', 'M1')
    const other = hearing.coded(viktor, statement, 'need shelters.', 'M4')
    hearing.coded(helene, statement, 'political will', 'M9')
    hearing.coded(viktor, statement, 'lack political will', 'M9')
    const disputes = () => hearing.vocabularyDisputes()
    hearing.tell(helene, 'statement.read', { statement })
    expect(disputes()).toEqual([])
    hearing.tell(viktor, 'statement.read', { statement })
    expect(disputes()).toEqual([statement])
    expect(hearing.refusal(helene, 'coding.settled', { statement, keep: [namedIdentifier(1)], drop: [] })).toBe(
      'refers-to-nothing',
    )
    expect(hearing.refusal(helene, 'coding.settled', { statement, keep: [one], drop: [one] })).toBe('invalid-field')
    hearing.tell(helene, 'coding.settled', { statement, keep: [one], drop: [other], why: 'said of shelters' })
    expect(disputes()).toEqual([])
    expect(hearing.record().codes.map(({ settled }) => settled)).toEqual(['kept', 'dropped', null, null])
  })

  it('says of a place who of those that are through found nothing there', () => {
    const hearing = aHearing()
    const statement = hearing.said(hearing.registered('Norway', 'member-state'), 'We need shelters. We lack will.')
    hearing.coded(helene, statement, 'We need shelters', 'M1')
    hearing.coded(helene, statement, 'We lack will', 'M9')
    hearing.coded(viktor, statement, 'lack will', 'M3')
    hearing.tell(helene, 'statement.read', { statement })
    hearing.tell(viktor, 'statement.read', { statement })
    const places = codingDisputes(hearing.record()).get(statement) ?? []
    expect(places.map(({ codes, nothing }) => [codes.length, nothing])).toEqual([
      [1, [viktor.id]],
      [2, []],
    ])
  })

  it('names one reader to another once both are through with a statement', () => {
    const hearing = aHearing()
    const [one, two] = ['We need shelters.', 'We lack will.'].map((words) =>
      hearing.said(hearing.registered(words, 'member-state'), words),
    )
    const known = (author: string) => [...fellowReaders(hearing.record(), author)].sort()
    hearing.coded(viktor, one ?? '', 'shelters', 'M1')
    hearing.tell(helene, 'statement.read', { statement: one })
    expect(known(helene.id)).toEqual([helene.id])
    hearing.tell(viktor, 'statement.read', { statement: two })
    expect(known(helene.id)).toEqual([helene.id])
    expect(known(ravi.id)).toEqual([])
    hearing.tell(viktor, 'statement.read', { statement: one })
    expect(known(helene.id)).toEqual([helene.id, viktor.id].sort())
    expect(known(viktor.id)).toEqual([helene.id, viktor.id].sort())
    expect(known(ravi.id)).toEqual([])
  })
})
