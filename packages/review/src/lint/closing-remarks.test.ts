import { describe, expect, it } from 'vitest'
import { suggestMessages } from '../codebook/suggest-messages.ts'
import { sentences } from '../language/sentences.ts'
import { hearingIndex } from '../linking/hearing-index.ts'
import { type CodedIntervention, countSupport } from '../quantifier/count-support.ts'
import { readQuantifiers } from '../quantifier/read-quantifiers.ts'
import { sha256 } from '../testing/sha256.ts'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { makeAnchor } from '../text/anchor.ts'
import { canonicalText } from '../text/canonical-text.ts'
import { resolveAnchor } from '../text/resolve-anchor.ts'
import { type SummaryParagraph, summaryGate } from './summary-gate.ts'

const files = {
  remarks: '../seed/closing-remarks-2017-06-23.txt',
  gold: 'hearing/gold-key-messages.json',
  digest: 'hearing/interventions-digest.jsonl',
}
const there = Object.values(files).every(hasSharedFile)

/** What the remarks claim of each message: across all panels, all participants (as "they"), the panels. */
const claims = ['all-panels', 'all', 'all-panels', 'all', 'all', 'all-panels', 'all', 'all', 'all']

describe.skipIf(!there)('the closing remarks of 23 June 2017 at the gate', () => {
  const read = () => {
    const { messages } = JSON.parse(sharedText(files.gold)) as {
      messages: { id: string; char_start: number; char_end: number }[]
    }
    const raw = sharedText(files.remarks)
    const remarks = canonicalText(raw, sha256)
    // The spans count the file as it is stored; their words are found again in its canonical form.
    const spans = messages.map(({ id, char_start, char_end }) => {
      const quote = canonicalText([...raw].slice(char_start, char_end).join(''), sha256).text
      const start = [...remarks.text.slice(0, remarks.text.indexOf(quote))].length
      return { id, quote, anchor: makeAnchor(remarks, start, start + [...quote].length) }
    })
    return { remarks, spans }
  }

  it('hold the nine messages, each found and in its place, also after an edit', () => {
    const { remarks, spans } = read()
    const edited = canonicalText(
      remarks.text.replace('Ladies and Gentlemen', 'Distinguished delegates, dear friends'),
      sha256,
    )
    for (const { id, quote, anchor } of spans) {
      expect([id, suggestMessages(quote, 'en')[0]]).toMatchObject([id, { message: id, support: true }])
      expect(resolveAnchor(anchor, remarks)).toMatchObject({ start: anchor.start, words: 'same' })
      expect(resolveAnchor(anchor, edited)?.words).toBe('same')
    }
    expect(spans).toHaveLength(9)
  })

  it('claim of each message who spoke for it', () => {
    const { remarks, spans } = read()
    const parts = sentences(remarks.text, 'en')
    const quantifiers = readQuantifiers(
      parts.map(({ text }) => text),
      'en',
    )
    const claimed = spans.map(({ anchor }) => {
      const at = parts.findIndex(({ start, end }) => start <= anchor.start + 20 && anchor.start + 20 < end)
      return quantifiers[at]?.rung
    })
    expect(claimed).toEqual(claims)
  })

  it('are stopped where the counts of the interventions at hand do not carry "all"', () => {
    const { spans } = read()
    const interventions = sharedText(files.digest)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
      .filter(({ event, constituency }) => event === 'hearing-2017-06-23' && constituency !== 'presiding')
      .map(({ speaker, constituency, sentences: said }): CodedIntervention => {
        const messages = said.flatMap(({ text }) => suggestMessages(text, 'en').filter(({ support }) => support))
        return { speaker, constituency, panel: 'hearing', messages: messages.map(({ message }) => message) }
      })
    const first = { text: 'Throughout the hearing, all participants spoke of the Plan.', formal: true }
    const summary = spans.map(({ id, quote }): SummaryParagraph => {
      const linked = sentences(quote, 'en').map((_, at) => at)
      return { text: quote, linked, counts: countSupport(interventions, id) }
    })
    const gate = summaryGate({ index: hearingIndex([], 'en'), turns: [], unreleased: [], language: 'en' })
    const found = gate([first, ...summary])
    const stopped = new Set(found.map(({ paragraph }) => paragraph - 1))
    for (const [at, claim] of claims.entries()) if (claim === 'all') expect([at, stopped.has(at)]).toEqual([at, true])
    const everyone = { speakers: 9, constituencies: 5, panels: 2, ofSpeakers: 9, ofConstituencies: 5, ofPanels: 2 }
    expect(gate([first, ...summary.map((one) => ({ ...one, counts: everyone }))])).toEqual([])
  })
})

type Line = {
  readonly event: string
  readonly constituency: string
  readonly speaker: string
  readonly sentences: readonly { readonly text: string }[]
}
