import { readResolution } from '@clarion/review'
import { describe, expect, it } from 'vitest'
import { type DraftRow, faultsByRow, paragraphsOf, revisionBody, rowFault, rowsOf, rowsOfImport } from './draft-rows.ts'

const paragraph = (id: string, text: string, label = '', messages: string[] = []) =>
  ({ id, part: 'operative', label, text, messages }) as const
const row = (text: string, given: Partial<DraftRow> = {}): DraftRow => ({
  ...{ key: text, id: '', part: 'operative', label: '', text, messages: '', alike: '' },
  ...given,
})

describe('a revision while it is being made', () => {
  const last = [
    paragraph('p1', 'We urge all States to protect victims.', 'OP1', ['M1']),
    paragraph('p2', 'We note the report of the Office.', 'OP2'),
  ]

  it('takes a paste as paragraphs, and suggests which each one was; messages go on with it', () => {
    const read = readResolution(
      '1. Notes the report of the Office;\n\n2. Urges all States to protect all victims.',
      'en',
    )
    const rows = rowsOfImport(read, 0, [
      paragraph('p1', 'Urges all States to protect victims.', 'OP1', ['M1']),
      paragraph('p2', 'Notes the report of the Office;', 'OP2'),
    ])
    expect(rows.map(({ id, messages, alike }) => [id, messages, alike])).toEqual([
      ['p2', '', '100'],
      ['p1', 'M1', expect.stringMatching(/^9\d$/)],
    ])
    expect(rowsOfImport(read, 0, []).map(({ id, alike }) => [id, alike])).toEqual([
      ['', ''],
      ['', ''],
    ])
  })

  it('names a number used twice at its place, and one that is no number; only the second cannot be sent', () => {
    const rows = [
      row('We meet.', { label: 'op 1' }),
      row('We act.', { label: 'OP1' }),
      row('We go.', { label: 'Seven' }),
    ]
    expect([...faultsByRow(rows)].map(([key, faults]) => [key, faults.map(({ code }) => code)])).toEqual([
      ['We act.', ['used-twice']],
      ['We go.', ['not-a-number']],
    ])
    expect(rows.map((_, at) => rowFault(rows, at))).toEqual([undefined, undefined, 'not-a-number'])
    expect(paragraphsOf(rows)[0]?.label).toBe('OP1')
  })

  it('cannot be sent with an empty paragraph, one that is too long, two that are the same, or a message that is none', () => {
    const rows = [
      row('  '),
      row('a'.repeat(10_001)),
      row('We meet.', { id: 'p1' }),
      row('We go.', { id: 'p1' }),
      row('We act.', { messages: 'M1, ?' }),
    ]
    expect(rows.map((_, at) => rowFault(rows, at))).toEqual(['empty', 'too-long', undefined, 'twice', 'no-message'])
  })

  it('is sent with the ids it has, and without what was left empty', () => {
    const rows = [...rowsOf(last), row(' We \n agree. ', { messages: 'M7 M7,M1' })]
    expect(revisionBody(rows, { name: ' Rev.1 ', note: ' ', follows: 0 })).toEqual({
      follows: 0,
      name: 'Rev.1',
      paragraphs: [last[0], last[1], { part: 'operative', label: '', text: 'We agree.', messages: ['M7', 'M1'] }],
    })
  })
})
