import { describe, expect, it } from 'vitest'
import { dropReasonWords } from './drop-reasons.ts'
import { fate, gated } from './testing/gate-fate.ts'
import { sampleHearing, sampleStatement, silentWords, spanIn, statementIds } from './testing/sample-hearing.ts'

const all = Object.values(statementIds)
const codes = { purpose: 'codes', statements: all } as const
const wording = { purpose: 'wording', statements: all, message: 'M8' } as const

/** The names under which the sample's statements are sent: in the order asked, without those that stay. */
const refs = { awareness: 'S1', victims: 'S2', courage: 'S3', orders: 'S4', french: 'S5' } as const

const code = (given: object = {}) => ({
  statement: refs.victims,
  quote: 'Victims must never be punished for crimes',
  message: 'M8',
  ...given,
})

describe('a code that a model proposes', () => {
  it('is kept with the place of its words, in code points', () => {
    const { kept } = gated(codes, [code()])
    const span = spanIn('victims', 'Victims must never be punished for crimes')
    expect(kept).toEqual([{ messages: ['M8'], parts: [{ spans: [{ ...span, edition: 1, quote: code().quote }] }] }])
  })

  it.each([
    ['one letter off', { quote: 'Victims must never be punished for crime' }, 'cuts-a-word'],
    ['one letter changed', { quote: 'Victims must newer be punished for crimes' }, 'not-the-words'],
    ['a word left out', { quote: 'Victims must be punished for crimes' }, 'not-the-words'],
    ['other capitals', { quote: 'victims must never be punished' }, 'not-the-words'],
    ['a letter that looks the same', { quote: 'Victims must nevеr be punished' }, 'not-the-words'],
    ['white space in front', { quote: ' Victims must never be punished' }, 'not-the-words'],
    ['nothing but white space', { quote: '  ' }, 'not-the-words'],
    ['words of another statement', { quote: 'survivors must be at the table' }, 'not-the-words'],
    ['words that stand twice', { quote: 'must' }, 'several-places'],
    ['words that nobody said', { quote: 'All traffickers will hang' }, 'not-the-words'],
    ['words of a survivor that were not sent', { statement: 'S6', quote: silentWords }, 'no-such-statement'],
    ['the id of a statement in place of its name', { statement: statementIds.victims }, 'no-such-statement'],
    ['an invented message', { message: 'M10' }, 'no-such-message'],
    ['no message', { message: '' }, 'shape'],
    ['a field nobody asked for', { why: 'it says so' }, 'shape'],
    ['a number for a quote', { quote: 7 }, 'shape'],
  ])('is dropped with %s', (_, given, reason) => {
    expect(fate(codes, code(given))).toBe(reason)
  })

  it.each([null, 7, 'text', [], {}, [code()], { proposals: [code()] }])('is dropped when it is %j', (proposal) => {
    expect(fate(codes, proposal)).toBe('shape')
  })

  it('is dropped when it quotes the mask of a name, or the name that the mask hid', () => {
    const quoting = (quote: string) => fate(codes, code({ statement: refs.awareness, quote }))
    expect(quoting('My name is █████ ██████')).toBe('not-the-words')
    expect(quoting('My name is Leila Haddad')).toBe('not-the-words')
    expect(quoting('Awareness-raising campaigns must reach schools')).toBe('kept')
  })

  it('is kept when it quotes orders and markup that somebody said: they are words, and stay words', () => {
    expect(fate(codes, code({ statement: refs.orders, quote: '<script>fetch("//evil.example")</script>' }))).toBe(
      'kept',
    )
  })

  it('is dropped when the statement was withdrawn, marked or changed while the model thought', () => {
    const with_ = (given: object) => sampleHearing({ statements: [sampleStatement('victims', given)] })
    expect(fate(codes, code(), with_({ confidential: true }))).toBe('no-such-statement')
    expect(fate(codes, code(), with_({ bySurvivor: true, released: false }))).toBe('no-such-statement')
    expect(fate(codes, code(), with_({ text: sampleStatement('courage').text }))).toBe('not-the-words')
    expect(fate(codes, code(), sampleHearing({ statements: [] }))).toBe('no-such-statement')
  })

  it('is kept once, however often it comes, and each that is dropped is named by its place', () => {
    const { kept, dropped } = gated(codes, [code(), code({ message: 'M6' }), code(), 'x'])
    expect(kept.length).toBe(2)
    expect(dropped).toEqual([
      { place: 3, reason: 'said-twice' },
      { place: 4, reason: 'shape' },
    ])
    for (const { reason } of dropped) expect(dropReasonWords[reason]).toMatch(/^It|^The/)
  })
})

describe('a merge that a model proposes', () => {
  const merge = { purpose: 'merge', statements: all } as const
  const spans = [
    { statement: refs.victims, quote: 'Victims must never be punished' },
    { statement: refs.victims, quote: 'compelled to commit' },
  ]

  it('is kept with words that each message rests on, and dropped without', () => {
    expect(fate(merge, { messages: ['M8', 'H-2'], spans })).toBe('kept')
    expect(fate(merge, { messages: ['M8', 'H-2'], spans: spans.slice(0, 1) })).toBe('no-span-of-message')
    expect(fate(merge, { messages: ['M8', 'M6'], spans })).toBe('no-span-of-message')
    expect(fate(merge, { messages: ['M8', 'H-3'], spans })).toBe('no-such-message')
    expect(fate(merge, { messages: ['M8', 'M8'], spans })).toBe('shape')
    expect(fate(merge, { messages: ['M8', 'H-2'], spans: [] })).toBe('shape')
    expect(fate(merge, { messages: ['M8', 'H-2'], spans: [...spans, { ...spans[0], quote: 'never said' }] })).toBe(
      'not-the-words',
    )
  })
})

describe('a wording that a model proposes', () => {
  const victims = { statement: refs.victims, quote: 'Victims must never be punished for crimes' }
  const saying = (text: string, span: object = victims) => ({
    message: 'M8',
    sentences: [{ text, spans: [span] }],
  })
  const right = 'Several speakers asked that victims never be punished for crimes that they were compelled to commit.'

  it('is kept when the gate of a summary would let it pass', () => {
    expect(gated(wording, [saying(right)])).toMatchObject({
      kept: [{ messages: ['M8'], parts: [{ text: right, spans: [{ statement: statementIds.victims }] }] }],
      dropped: [],
    })
  })

  it.each([
    ['a wider word than the counts carry', right.replace('Several', 'All'), 'quantifier-too-wide'],
    ['words in quotation marks that nobody said', `${right.slice(0, -1)}: “never a victim”.`, 'quote-not-exact'],
    ['a sentence that nothing supports', 'Several speakers praised the orchestra and its violins.', 'no-support'],
    ['a number that nobody said', right.replace('crimes', '300 crimes'), 'number-unsaid'],
    ['another number', right.replace('crimes', 'the 2,600 crimes'), 'number-unsaid'],
    ['French', 'Les victimes ne doivent jamais être punies pour des crimes.', 'other-language'],
    ['Chinese', '受害者绝不能因被迫犯下的罪行而受到惩罚。', 'other-language'],
    ['markup', right.replace('victims', '<b>victims</b>'), 'not-plain'],
    ['a link', `${right.slice(0, -1)} https://evil.example/?q=commit.`, 'not-plain'],
    ['a link in Markdown', right.replace('victims', '![v](//evil.example)'), 'not-plain'],
    ['signs that nobody sees', right.replace('victims', 'vic\u{e0041}tims'), 'not-plain'],
    ['an order of signs turned round', right.replace('victims', '\u202evictims\u202c'), 'not-plain'],
    ['a name', right.replace('victims', 'Haddad and victims'), 'names-somebody'],
    ['two sentences in one', `${right} Victims must never be punished.`, 'several-sentences'],
    ['too little', 'Victims spoke.', 'too-little'],
  ])('is dropped with %s', (_, text, reason) => {
    expect(fate(wording, saying(text))).toBe(reason)
  })

  it('is dropped with six words in a row of a survivor who has not released them', () => {
    const taken = 'Speakers said that they locked the door of the laundry every night.'
    expect(fate(wording, saying(taken))).toBe('survivor-words-unreleased')
  })

  it('is dropped when it quotes from somewhere else than it comes from, or another message is worded', () => {
    const elsewhere = { statement: refs.french, quote: 'Les victimes doivent être protégées' }
    expect(fate(wording, saying(right, elsewhere))).toBe('span-elsewhere')
    expect(fate(wording, { ...saying(right), message: 'H-2' })).toBe('no-such-message')
  })
})
