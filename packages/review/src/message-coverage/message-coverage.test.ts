import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MessageId, messageIds } from '../codebook/message-ids.ts'
import type { Force } from '../force/force.ts'
import { type Language, languages } from '../language/language.ts'
import type { Paragraph, Part } from '../paragraphs/paragraph.ts'
import { carriersIn } from './carriers.ts'
import { type CoverageVerdict, coverageReasonText, messageCoverage } from './message-coverage.ts'
import { compareStrength, type Strength } from './strength.ts'

/** What a paragraph may speak of, one message each. */
const matters: Readonly<Record<MessageId, string>> = {
  M1: 'a survivor-centred approach',
  M2: 'poverty and inequality as root causes',
  M3: 'awareness-raising campaigns',
  M4: 'partnership with civil society',
  M5: 'refugees in armed conflict',
  M6: 'new technologies and social media',
  M7: 'the prosecution of traffickers',
  M8: 'the principle that victims are not criminals',
  M9: 'political will',
}
const verbs: Readonly<Record<Force, string>> = {
  bind: 'We commit to act on',
  call: 'We urge States to act on',
  encourage: 'We encourage States to act on',
  note: 'We recognize',
}
const ranks: Readonly<Record<Force, number>> = { bind: 4, call: 3, encourage: 2, note: 1 }

function paragraph(
  id: string,
  text: string,
  messages: readonly string[] = [],
  label = '',
  part: Part = 'operative',
): Paragraph {
  return { id, part, label, text, messages }
}

const whole = (...paragraphs: Paragraph[]) => ({ paragraphs, complete: true })
const onlyOf = (message: string, before: Paragraph[], after: Paragraph[]) =>
  messageCoverage([message], whole(...before), whole(...after), 'en')[0]!

type Drawn = { readonly message: MessageId; readonly force: Force; readonly hedged: boolean }
const drawnText = fc.uniqueArray(
  fc.record({
    message: fc.constantFrom(...messageIds),
    force: fc.constantFrom<Force>('bind', 'call', 'encourage', 'note'),
    hedged: fc.boolean(),
  }),
  { maxLength: 6, selector: ({ message, force, hedged }) => `${message}${force}${hedged}` },
)
const textOf = (drawn: readonly Drawn[]) =>
  drawn.map(({ message, force, hedged }) =>
    paragraph(`${message}${force}${hedged}`, `${verbs[force]} ${matters[message]}${hedged ? ', as appropriate' : ''}.`),
  )

describe('message coverage', () => {
  it('tells carried, weakened, strengthened, lost and gained, with the sentence and the reason', () => {
    const before = [
      paragraph('p1', 'We commit to awareness-raising campaigns.'),
      paragraph('p2', 'We urge all States to prosecute traffickers and to end impunity.'),
      paragraph('p3', 'We note that political will is needed.'),
      paragraph('p4', 'We encourage partnership with civil society.'),
    ]
    const after = [
      paragraph('p1', 'We encourage awareness-raising campaigns.'),
      paragraph('p2', 'We urge all States to prosecute traffickers and to end impunity, as appropriate.'),
      paragraph('p4', 'We encourage partnership with civil society.'),
      paragraph('p5', 'We commit to support survivors in their reintegration.'),
    ]
    const rows = messageCoverage(messageIds, whole(...before), whole(...after), 'en')
    expect(rows.map(({ message, verdict, reason }) => `${message} ${verdict} ${reason}`)).toEqual([
      'M1 gained came-in',
      'M2 absent not-in-text',
      'M3 weakened force-lowered',
      'M4 carried same',
      'M5 absent not-in-text',
      'M6 absent not-in-text',
      'M7 weakened hedged',
      'M8 absent not-in-text',
      'M9 lost paragraph-removed',
    ])
    expect(rows[2]!.after).toMatchObject({ paragraph: 'p1', words: 'We encourage awareness-raising campaigns.' })
    expect(coverageReasonText(rows[2]!)).toBe('It asks less: "commit to" became "encourage".')
  })

  it('shows a weakening that another paragraph hides', () => {
    const strong = paragraph('p1', 'We commit to awareness-raising campaigns.')
    const row = onlyOf(
      'M3',
      [strong, paragraph('p2', 'We urge States to fund awareness-raising campaigns.')],
      [strong, paragraph('p2', 'We note awareness-raising campaigns.')],
    )
    expect([row.verdict, ...row.paragraphs.map((one) => `${one.paragraph} ${one.verdict}`)]).toEqual([
      'carried',
      'p1 carried',
      'p2 weakened',
    ])
  })

  it('does not take a citation for words, and follows messages of a hearing by their citations', () => {
    const cited = paragraph('p1', 'We commit to awareness-raising campaigns.', ['M3', 'h-12'])
    expect(onlyOf('M3', [cited], [{ ...cited, text: 'We commit to meet again.' }])).toMatchObject({
      verdict: 'weakened',
      reason: 'only-cited',
    })
    expect(onlyOf('h-12', [cited], [{ ...cited, text: 'We note awareness-raising campaigns.' }])).toMatchObject({
      verdict: 'weakened',
      reason: 'force-lowered',
    })
    expect(onlyOf('h-12', [cited], [{ ...cited, messages: ['M3'] }])).toMatchObject({
      verdict: 'lost',
      reason: 'words-removed',
    })
  })

  it('puts a sub-paragraph under the verb of its paragraph, and lets a preamble bind nobody', () => {
    const under = (verb: string) => [
      paragraph('p1', `${verb} States:`, [], 'OP1'),
      paragraph('p2', 'To run awareness-raising campaigns;', [], 'OP1(a)'),
    ]
    expect(onlyOf('M3', under('Urges'), under('Encourages'))).toMatchObject({
      verdict: 'weakened',
      reason: 'force-lowered',
    })
    const recited = paragraph(
      'p1',
      'Recalling that States shall run awareness-raising campaigns,',
      [],
      'PP1',
      'preamble',
    )
    expect(carriersIn([recited], 'en').get('M3')).toMatchObject([{ strength: { force: 'note' } }])
  })

  it('says nothing is lost of a text that is not whole', () => {
    const before = whole(paragraph('p1', 'We commit to awareness-raising campaigns.'))
    const parts = { paragraphs: [], complete: false }
    const verdict = (one: typeof parts | typeof before, other: typeof parts | typeof before) =>
      messageCoverage(['M3'], one, other, 'en')[0]!.verdict
    expect([verdict(before, parts), verdict(parts, before), verdict(before, whole())]).toEqual([
      'unknown',
      'unknown',
      'lost',
    ])
    expect(messageCoverage(['M3', 'M9'], undefined, before, 'en').map((one) => one.verdict)).toEqual([
      'carried',
      'absent',
    ])
  })

  it('agrees with a table of what was put in: the strongest of each message decides', () => {
    const best = (drawn: readonly Drawn[], message: MessageId) =>
      Math.max(
        0,
        ...drawn.flatMap((one) => (one.message === message ? [ranks[one.force] * 10 + (one.hedged ? 0 : 5)] : [])),
      )
    fc.assert(
      fc.property(drawnText, drawnText, (before, after) => {
        const rows = messageCoverage(messageIds, whole(...textOf(before)), whole(...textOf(after)), 'en')
        for (const { message, verdict } of rows) {
          const [was, is] = [best(before, message as MessageId), best(after, message as MessageId)]
          const expected: CoverageVerdict =
            was === 0 && is === 0
              ? 'absent'
              : was === 0
                ? 'gained'
                : is === 0
                  ? 'lost'
                  : is > was
                    ? 'strengthened'
                    : is < was
                      ? 'weakened'
                      : 'carried'
          expect([message, verdict]).toEqual([message, expected])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('seen from the other side says the opposite', () => {
    const mirror: Partial<Record<CoverageVerdict, CoverageVerdict>> = {
      strengthened: 'weakened',
      weakened: 'strengthened',
      lost: 'gained',
      gained: 'lost',
    }
    fc.assert(
      fc.property(drawnText, drawnText, (one, other) => {
        const verdicts = (x: readonly Drawn[], y: readonly Drawn[]) =>
          messageCoverage(messageIds, whole(...textOf(x)), whole(...textOf(y)), 'en').map(({ verdict }) => verdict)
        expect(verdicts(other, one)).toEqual(verdicts(one, other).map((verdict) => mirror[verdict] ?? verdict))
      }),
      { numRuns: 40 },
    )
  })
})

it('strength is an order: total, and nothing is stronger than itself', () => {
  const strength: fc.Arbitrary<Strength> = fc.record({
    force: fc.constantFrom('bind', 'call', 'encourage', 'note', undefined),
    told: fc.constant(''),
    hedges: fc.array(fc.constant('as appropriate'), { maxLength: 3 }),
    scope: fc.constantFrom('wide', 'plain', 'narrow'),
  })
  fc.assert(
    fc.property(strength, strength, strength, (one, other, third) => {
      const order = (x: Strength, y: Strength) => Math.sign(compareStrength(x, y).order)
      expect(order(one, other) + order(other, one)).toBe(0)
      expect(compareStrength(one, one)).toEqual({ order: 0 })
      if (order(one, other) >= 0 && order(other, third) >= 0) expect(order(one, third)).toBeGreaterThanOrEqual(0)
    }),
  )
})

/** Invented sentences that ask for campaigns against stigma: bound to, and only noted. */
const inLanguage: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['We commit to awareness-raising campaigns.', 'We recognize awareness-raising campaigns.'],
  fr: [
    'Nous nous engageons à mener des campagnes de sensibilisation.',
    'Nous notons les campagnes de sensibilisation.',
  ],
  es: ['Nos comprometemos a realizar campañas de sensibilización.', 'Reconocemos las campañas de sensibilización.'],
  ru: [
    'Мы обязуемся проводить кампании по повышению осведомленности.',
    'Мы отмечаем кампании по повышению осведомленности.',
  ],
  ar: ['ونتعهد بتنظيم حملات التوعية.', 'ونلاحظ حملات التوعية.'],
  zh: ['我们承诺开展提高认识运动。', '我们注意到提高认识运动。'],
}

it.each(languages)('a weakening is seen in every language: %s', (language) => {
  const [strong, weak] = inLanguage[language]
  const [row] = messageCoverage(['M3'], whole(paragraph('p1', strong)), whole(paragraph('p1', weak)), language)
  expect(row).toMatchObject({ verdict: 'weakened', reason: 'force-lowered', before: { strength: { force: 'bind' } } })
})
