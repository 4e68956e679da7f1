import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePoints } from '../text/code-points.ts'
import { readHeading } from './read-heading.ts'
import { splitBySpeaker, writeTranscript } from './split-by-speaker.ts'

const heading = (text: string) => readHeading(text)?.heading

describe('the beginning of a line', () => {
  it.each([
    ['Mr. Haddad (Lebanon): We thank you.', { name: 'Mr. Haddad', of: 'Lebanon', known: true, sure: true }],
    [
      'Ms. Osei (Harbour Shelter) (spoke in French): We',
      { name: 'Ms. Osei', of: 'Harbour Shelter', spokeIn: 'French', sure: true },
    ],
    ['The President: Next.', { name: 'The President', known: true }],
    ['The Acting President (spoke in Arabic): Next.', { name: 'The Acting President', spokeIn: 'Arabic' }],
    ['Ms. Nora Berg (NorthbankDelta Islands, GP): I rise', { name: 'Ms. Nora Berg', of: 'NorthbankDelta Islands, GP' }],
    ['Carys Morgan-Pugh AM: Good morning.', { name: 'Carys Morgan-Pugh AM', sure: true }],
    ['[10:05] Dr. K. Osei: Yes.', { name: 'Dr. K. Osei' }],
    ['Jane Doe 00:12:03: Yes.', { name: 'Jane Doe', sure: true }],
    ['**The Chair:** Order.', { name: 'The Chair' }],
    ['MR. LIND: No.', { name: 'MR. LIND', known: true }],
    ['Jane Doe: Perhaps.', { name: 'Jane Doe', known: true, sure: false }],
    ['Unidentified speaker: From here!', { name: 'Unidentified speaker', known: false, sure: true }],
    ['Speaker 3: Yes.', { name: 'Speaker 3', known: false }],
    ['M. Diallo (Mali) (parle en français) : Merci.', { name: 'M. Diallo', of: 'Mali', spokeIn: 'français' }],
    ['La Présidente : Merci.', { name: 'La Présidente', known: true }],
    ['Sra. Ruiz (Chile): Gracias.', { name: 'Sra. Ruiz', of: 'Chile' }],
    ['El Presidente (habla en inglés): Gracias.', { name: 'El Presidente', spokeIn: 'inglés' }],
    ['Г-жа Петрова (Беларусь): Спасибо.', { name: 'Г-жа Петрова', of: 'Беларусь' }],
    ['Председатель: Спасибо.', { name: 'Председатель' }],
    ['السيدة حداد (لبنان): شكرا.', { name: 'السيدة حداد', of: 'لبنان' }],
    ['الرئيس: شكرا.', { name: 'الرئيس' }],
    ['王女士（中国）：谢谢。', { name: '王女士', of: '中国' }],
    ['主席：谢谢。', { name: '主席' }],
  ])('is the name of who speaks: %s', (text, expected) => {
    expect(heading(text)).toMatchObject(expected)
  })

  it.each([
    'We have three demands: shelters, courts and time.',
    'Agenda item 10: implementation of the Plan',
    'He said this. Then he added: no.',
    'Note: the meeting was suspended at 11:40.',
    'https://example.org/record',
    'In the words of Mr. Lind: it is late.',
    'at 10:05 we left',
    '我们有三个要求：庇护所、法院和时间。',
    '',
  ])('goes on with what was being said: %s', (text) => {
    expect(heading(text)).toBeUndefined()
  })
})

describe('a record', () => {
  it('is split where somebody begins, and keeps what stands before anybody', () => {
    const text =
      'Opened at 10:05.\n\nThe President: We begin.\nWith shelters.\n\nUnknown speaker: Louder!\nMs. Osei (Harbour): 😀 Yes: two.\n'
    const parts = splitBySpeaker(text)
    expect(parts.map((part) => [part.heading?.name, part.heading?.known, part.words.trim()])).toEqual([
      [undefined, undefined, 'Opened at 10:05.'],
      ['The President', true, 'We begin.\nWith shelters.'],
      ['Unknown speaker', false, 'Louder!'],
      ['Ms. Osei', true, '😀 Yes: two.'],
    ])
  })

  it('is sure of a bare name that comes again', () => {
    const parts = splitBySpeaker('Jane Doe: One.\nPär Lind: Two.\nJane Doe: Three.\n')
    expect(parts.map((part) => part.heading?.sure)).toEqual([true, false, true])
  })

  it('knows those who are on the list by their names, whatever these look like', () => {
    const text = 'Westland: We are for it.\nFair Loom : So are we.\nIn short: yes.\nhttp://loom.example: no'
    expect(splitBySpeaker(text).map(({ heading }) => heading?.name)).toEqual([undefined, 'Fair Loom'])
    const parts = splitBySpeaker(text, ['WESTLAND', 'Fair  Loom', '', 'http'])
    expect(parts.map(({ heading, words }) => [heading?.name, heading?.sure, words.trim()])).toEqual([
      ['Westland', true, 'We are for it.'],
      ['Fair Loom', true, 'So are we.\nIn short: yes.\nhttp://loom.example: no'],
    ])
  })

  it('loses nothing: the parts put together are the text', () => {
    const piece = fc.constantFrom(
      'Mr. Lind (Sweden): ',
      'The Chair: ',
      'Jane Doe: ',
      'words ',
      '\n',
      '\n\n',
      '😀',
      '：',
      '主席：',
      'Note: ',
      ' ',
      '**',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('')
        const points = new CodePoints(text)
        const parts = splitBySpeaker(text)
        expect(parts.map(({ start, end }) => points.slice(start, end)).join('')).toBe(text)
        let at = 0
        for (const { start, end, wordsStart, words } of parts) {
          expect(start).toBe(at)
          expect(points.slice(wordsStart, end)).toBe(words)
          at = end
        }
        expect(at).toBe(points.length)
      }),
    )
  })

  it('comes apart again into the turns it was written from', () => {
    const speaker = fc.constantFrom('The Chair', 'Ms. Amina Osei (Harbour Shelter)', 'Carys Morgan AM', 'Mr. Pär Lind')
    const words = fc.array(fc.constantFrom('yes', 'no:', 'The Chair:', '\n', '10:05', 'Mr. Lind:'), {
      minLength: 1,
      maxLength: 6,
    })
    const turn = fc.record({ speaker, words: words.map((all) => `So ${all.join(' ')}`) })
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 6 }), (turns) => {
        const parts = splitBySpeaker(writeTranscript(turns))
        expect(parts.map((part) => part.words.trim())).toEqual(
          turns.map((one) => one.words.replace(/\s*\n\s*/g, ' ').trim()),
        )
        expect(parts.map((part) => part.heading?.name)).toEqual(turns.map((one) => one.speaker.replace(/ \(.*/, '')))
      }),
    )
  })
})
