import {
  constituencyWords,
  directionOf,
  documentWords,
  longDate,
  type PublicEvidence,
  type PublicPart,
  summaryDocumentWords,
  withdrawnMark,
} from '@clarion/review'
import { html } from 'hono/html'
import { splitText } from '../held/fit-blocks.ts'
import type { Html } from '../page/html.ts'
import type { Words } from '../words/words.ts'
import type { Cycle } from './cycle.ts'
import { cycleAddresses } from './cycle-addresses.ts'
import { cycleFrame } from './cycle-frame.ts'
import { cyclePager } from './cycle-pager.ts'
import { type SayCycle, sayCycle } from './cycle-words.ts'
import { bundled, dealBlocks } from './deal-blocks.ts'
import { languageOf } from './language-of.ts'

/** So much of a quotation stands on the page; the JSON document has it whole. */
const quoteAtMost = 240

/** The summary, paragraph by paragraph, with the numbers that the documents have. */
export async function cycleSummaryPage(words: Words, cycle: Cycle, page: number): Promise<string> {
  const say = sayCycle(words.language)
  const { summary } = cycle
  const language = languageOf(words)
  const blocks = (
    await Promise.all(summary.parts.map((part, at) => partBlocks(words, say, cycle, part, at + 1)))
  ).flat()
  const dealt = await dealBlocks(blocks, page)
  const here = cycleAddresses.summary(cycle)
  const { name, office, place, day } = summary.signed
  const isCut = summary.parts.some(({ heading, sentences }) =>
    [heading, ...sentences.map(({ text }) => text)].some((text) => text.includes(withdrawnMark)),
  )
  return await cycleFrame({
    words,
    say,
    heading: say('summary'),
    here,
    back: cycle,
    body: html`<p lang="${summary.language}" dir="${directionOf(summary.language)}"><strong>${summary.title}</strong></p>
<p class="small">${say('signed', { name, office, place, day: longDate(day, language) })}</p>
${summary.language === words.language ? '' : html`<p class="notice">${say('original')}</p>`}
${summary.unreviewed ? html`<p class="notice">${summaryDocumentWords[language].unreviewed[summary.unreviewed]}</p>` : ''}
${isCut ? html`<p class="notice">${say('withheld')}</p>` : ''}
${dealt.blocks}
${cyclePager(words, say, dealt, here)}`,
  })
}

async function partBlocks(
  words: Words,
  say: SayCycle,
  { summary: { language } }: Cycle,
  { heading, sentences, dissent }: PublicPart,
  number: number,
): Promise<Html[]> {
  const own = html`lang="${language}" dir="${directionOf(language)}"`
  const [first = '', ...rest] = splitText(sentences.map(({ text }) => text).join(language === 'zh' ? '' : ' '))
  const items = [
    ...sentences.flatMap(({ evidence }, at) => evidence.map((one) => evidenceItem(words, one, at + 1))),
    ...dissent.map((one) => evidenceItem(words, one, say('objected'))),
  ]
  const label = say('rests', { number })
  const lists = items.length === 0 ? [] : await bundled(items, 6_000)
  return [
    ...(heading === '' ? [] : [html`<h2 ${own}>${heading}</h2>`]),
    html`<p id="p${number}" ${own}>${number}. ${first}</p>`,
    ...rest.map((text) => html`<p ${own}>${text}</p>`),
    ...lists.map((list) => html`<details><summary>${label}</summary><ul class="plain small">${list}</ul></details>`),
  ]
}

function evidenceItem(words: Words, { speaker, constituency, anchor }: PublicEvidence, of: number | string): Html {
  const language = languageOf(words)
  const form = documentWords[language]
  const where = typeof of === 'number' ? form.sentence.replace('{number}', String(of)) : of
  const who = speaker === '' ? form.unnamed : speaker
  const group =
    constituency === null ? summaryDocumentWords[language].unknown : constituencyWords[language][constituency]
  const quote = anchor === undefined ? '' : shortened(anchor.quote)
  return html`<li>${where} · <bdi>${who}</bdi> · ${group}${quote === '' ? '' : html` <q dir="auto">${quote}</q>`}</li>`
}

function shortened(quote: string): string {
  const signs = [...quote]
  return signs.length <= quoteAtMost ? quote : `${signs.slice(0, quoteAtMost).join('')}…`
}
