import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gateProposals } from './gate-proposals.ts'
import type { KeptProposal } from './kept-proposal.ts'
import { type Material, type ModelQuestion, materialFor } from './material.ts'
import { purposes } from './purposes.ts'
import { readAnswer } from './read-answer.ts'
import { sampleHearing, silentWords, statementIds } from './testing/sample-hearing.ts'

const hearing = sampleHearing()
const all = Object.values(statementIds)
const questions: Readonly<Record<keyof typeof purposes, ModelQuestion>> = {
  codes: { purpose: 'codes', statements: all },
  merge: { purpose: 'merge', statements: all },
  wording: { purpose: 'wording', statements: all, message: 'M8' },
  translation: { purpose: 'translation', statements: [], message: 'M8', language: 'fr' },
}
const texts = new Map(hearing.statements.map(({ id, text }) => [id, [...text.text]]))
const stays = new Set<string>([statementIds.silent, statementIds.secret])

/** An oracle that walks signs, without the gate's help: what must be true of anything kept, whatever was answered. */
function faultsOf(purpose: keyof typeof purposes, { messages, parts }: KeptProposal): string[] {
  const faults: string[] = []
  if (messages.length === 0 || messages.some((id) => !['M8', 'H-2', 'M6'].includes(id))) faults.push('message')
  for (const { text, source, spans } of parts) {
    if (purpose !== 'translation' && spans.length === 0) faults.push('no span')
    for (const { statement, start, end, quote } of spans) {
      if (stays.has(statement)) faults.push('stays')
      if (texts.get(statement)?.slice(start, end).join('') !== quote || quote === '') faults.push('not its words')
      if (/leila|haddad|█/i.test(quote)) faults.push('name')
    }
    if (purpose === 'codes' || purpose === 'merge') {
      if (text !== undefined) faults.push('words of its own')
      continue
    }
    if (/[<>\n\u202e█]|https?:|leila|haddad/i.test(text ?? '<')) faults.push('not plain')
    if (/laundry every night|sister cried/i.test(text ?? '')) faults.push('unreleased')
    const digits = (of: string) => of.replace(/[^0-9]/g, '')
    if (purpose === 'translation' && digits(text ?? '') !== digits(source ?? '')) faults.push('numbers')
    if (purpose === 'wording' && /\b(all|every speaker)\b/i.test(text?.slice(0, 20) ?? '')) faults.push('all')
  }
  return faults
}

/** Pieces of the truth and of lies, so that by chance something nearly right is made. */
const ref = fc.constantFrom('S1', 'S2', 'S3', 'S4', 'S5', 'S6', 's1', '', ...all)
const slice = fc
  .tuple(fc.constantFrom(...texts.values()), fc.nat(200), fc.integer({ min: 1, max: 60 }))
  .map(([signs, from, length]) => signs.slice(from % signs.length, (from % signs.length) + length).join(''))
const whole = fc
  .tuple(fc.constantFrom(...texts.values()), fc.nat(12), fc.integer({ min: 1, max: 8 }))
  .map(([signs, from, length]) =>
    signs
      .join('')
      .split(' ')
      .slice(from, from + length)
      .join(' '),
  )
const letterOff = fc
  .tuple(whole, fc.nat(40), fc.constantFrom('x', 'е', '\u0301', ''))
  .map(([words, at, sign]) => words.slice(0, at) + sign + words.slice(at + 1))
const quote = fc.oneof(whole, slice, letterOff, fc.string({ unit: 'binary' }), fc.constant(silentWords))
const message = fc.constantFrom('M8', 'H-2', 'M6', 'M10', '__proto__', '')
const sentence = fc.oneof(
  fc
    .tuple(fc.constantFrom('Several speakers said that ', 'All said ', '', 'Haddad: ', '12 '), quote)
    .map(([head, rest]) => `${head}${rest}.`),
  fc.constantFrom(
    'Several speakers asked that victims never be punished for crimes that they were compelled to commit.',
    'Plusieurs orateurs ont demandé que les victimes ne soient pas punies, et cité 2 500 condamnations (voir M3).',
    'Plusieurs ont cité 2 600 condamnations (voir M3) <b>.',
  ),
)
const span = fc.oneof(
  fc.record({ statement: ref, quote }),
  fc.constantFrom(
    { statement: 'S2', quote: 'Victims must never be punished' },
    { statement: 'S2', quote: 'compelled to commit' },
  ),
)
const [first = ''] = hearing.messages[0]!.sentences
/** Right in all but, perhaps, one thing. */
const nearly = fc.oneof(
  fc.record({ messages: fc.constant(['M8', 'H-2']), spans: fc.array(span, { minLength: 1, maxLength: 4 }) }),
  fc.record({
    message: fc.constant('M8'),
    sentences: fc.array(fc.record({ text: sentence, spans: fc.tuple(span) }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ message: fc.constant('M8'), sentence: fc.constant(1), source: fc.constant(first), text: sentence }),
)
const proposal = fc.oneof(
  nearly,
  fc.record({ statement: ref, quote, message }),
  fc.record({ messages: fc.array(message, { maxLength: 3 }), spans: fc.array(span, { maxLength: 3 }) }),
  fc.record({
    message,
    sentences: fc.array(fc.record({ text: sentence, spans: fc.array(span, { maxLength: 2 }) }), { maxLength: 3 }),
  }),
  fc.record({
    message,
    sentence: fc.integer({ min: -1, max: 6 }),
    source: fc.constantFrom(...hearing.messages[0]!.sentences, 'another'),
    text: sentence,
  }),
  fc.json().map((text) => JSON.parse(text) as unknown),
)
const content = fc.oneof(
  { arbitrary: fc.array(proposal, { maxLength: 6 }).map((proposals) => JSON.stringify({ proposals })), weight: 6 },
  { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
  { arbitrary: fc.json(), weight: 1 },
)

describe('whatever a model answers', () => {
  it.each(Object.keys(purposes) as (keyof typeof purposes)[])('nothing is kept of %s that fails', (purpose) => {
    const material = materialFor(hearing, questions[purpose]) as Material
    let kept = 0
    fc.assert(
      fc.property(content, (answer) => {
        const proposals = readAnswer(answer) ?? []
        const gated = gateProposals(hearing, material, proposals)
        expect(gated.kept.length + gated.dropped.length).toBe(proposals.length)
        for (const one of gated.kept) expect(faultsOf(purpose, one)).toEqual([])
        kept += gated.kept.length
      }),
      { numRuns: 400, seed: 1710 },
    )
    // A gate that lets nothing through would pass as well.
    expect(kept).toBeGreaterThan(0)
  })

  it('a right answer with one sign of its words changed is never kept as another quotation', () => {
    const material = materialFor(hearing, questions.codes) as Material
    const right = 'Victims must never be punished for crimes'
    fc.assert(
      fc.property(fc.nat(right.length - 1), fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }), (at, sign) => {
        const bent = right.slice(0, at) + sign + right.slice(at + 1)
        const { kept } = gateProposals(hearing, material, [{ statement: 'S2', quote: bent, message: 'M8' }])
        for (const one of kept) expect(faultsOf('codes', one)).toEqual([])
        expect(kept.length).toBe(bent.normalize('NFC') === right ? 1 : 0)
      }),
    )
  })
})
