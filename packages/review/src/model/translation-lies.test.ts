import { describe, expect, it } from 'vitest'
import { gateProposals } from './gate-proposals.ts'
import { type Material, materialFor } from './material.ts'
import { fate, gated } from './testing/gate-fate.ts'
import { sampleHearing, sampleMessages } from './testing/sample-hearing.ts'

const inFrench = { purpose: 'translation', statements: [], message: 'M8', language: 'fr' } as const

describe('a translation that a model proposes', () => {
  const source = 'Several speakers asked that victims be not punished, and named 2,500 convictions (see M3).'
  const right =
    'Plusieurs orateurs ont demandé que les victimes ne soient pas punies, et cité 2\u202f500 condamnations (voir M3).'
  const translated = (given: object = {}) => ({ message: 'M8', sentence: 1, source, text: right, ...given })

  it('is kept when numbers, quotations and messages agree, however the language writes them', () => {
    expect(gated(inFrench, [translated()]).kept).toEqual([
      { messages: ['M8'], parts: [{ text: right, sentence: 1, source, spans: [] }] },
    ])
    const arabic = 'طلب عدة متحدثين عدم معاقبة الضحايا، وذكروا ٢٬٥٠٠ إدانة (انظر M3).'
    expect(fate({ ...inFrench, language: 'ar' }, translated({ text: arabic }))).toBe('kept')
    const quoted = { sentence: 4, source: '“No child is for sale”, speakers said.' }
    expect(
      fate(
        inFrench,
        translated({ ...quoted, text: '«\u202fAucun enfant n’est à vendre\u202f», ont dit les orateurs.' }),
      ),
    ).toBe('kept')
    expect(fate(inFrench, translated({ ...quoted, text: 'Aucun enfant n’est à vendre, ont dit les orateurs.' }))).toBe(
      'quotes-differ',
    )
  })

  it('is dropped with six words in a row of a survivor who has not released them, by the measure of its own language', () => {
    const hearing = sampleHearing({
      language: 'zh',
      messages: [{ ...sampleMessages[0]!, sentences: ['有人谈到夜间被锁在洗衣房里的情况。'] }],
    })
    const material = materialFor(hearing, { ...inFrench, language: 'en' })
    const text = 'Somebody said that they locked the door of the laundry.'
    const proposal = { message: 'M8', sentence: 1, source: hearing.messages[0]!.sentences[0], text }
    expect(gateProposals(hearing, material as Material, [proposal]).dropped).toEqual([
      { place: 1, reason: 'survivor-words-unreleased' },
    ])
  })

  it.each([
    ['another number', { text: right.replace('500', '600') }, 'numbers-differ'],
    ['a number more', { text: right.replace('Plusieurs', 'Les 12') }, 'numbers-differ'],
    ['another message', { text: right.replace('M3', 'H3') }, 'messages-differ'],
    ['a quotation more', { text: right.replace('victimes', '«\u202fvictimes\u202f»') }, 'quotes-differ'],
    ['the source again', { text: source }, 'other-language'],
    [
      'another language',
      { text: 'Varios oradores pidieron que no se castigue a las víctimas, y citaron 2.500 condenas (M3).' },
      'other-language',
    ],
    ['a sentence that does not stand there', { source: source.replace('Several', 'Many') }, 'not-the-sentence'],
    ['a sentence that was not sent', { sentence: 2, source: 'Leila Haddad spoke of schools.' }, 'not-the-sentence'],
    ['a place beyond the end', { sentence: 99 }, 'not-the-sentence'],
    ['a name', { text: right.replace('victimes', 'victimes, dit Haddad,') }, 'names-somebody'],
    ['markup', { text: `<p>${right}</p>` }, 'not-plain'],
  ])('is dropped with %s', (_, given, reason) => {
    expect(fate(inFrench, translated(given))).toBe(reason)
  })
})
