import { directionOf, documentWords, longDate, type Proposer } from '@clarion/review'
import { html } from 'hono/html'
import { splitText } from '../held/fit-blocks.ts'
import type { Html } from '../page/html.ts'
import type { Words } from '../words/words.ts'
import type { AdoptedText, Cycle } from './cycle.ts'
import { cycleAddresses } from './cycle-addresses.ts'
import { cycleFrame } from './cycle-frame.ts'
import { cyclePager } from './cycle-pager.ts'
import { type SayCycle, sayCycle } from './cycle-words.ts'
import { dealBlocks } from './deal-blocks.ts'
import { languageOf } from './language-of.ts'

/** The adopted text with its numbers, and what States said of it: reservations and dissociations stand like the rest. */
export async function cycleTextPage(words: Words, cycle: Cycle, page: number): Promise<string> {
  const say = sayCycle(words.language)
  const { text } = cycle
  const here = cycleAddresses.text(cycle)
  const frame = { words, say, heading: say('text'), here, back: cycle }
  if (!text) return await cycleFrame({ ...frame, body: html`<p>${say('noText')}</p>` })
  const dealt = await dealBlocks([...paragraphBlocks(text), ...positionBlocks(words, say, text)], page)
  const day = longDate(text.day, languageOf(words))
  return await cycleFrame({
    ...frame,
    body: html`<p lang="${text.language}" dir="${directionOf(text.language)}"><strong>${text.title}</strong></p>
<p class="small">${say('adopted', { symbol: text.symbol, day })} · ${text.votes ? say('vote', text.votes) : say('consensus')}</p>
${dealt.blocks}
${cyclePager(words, say, dealt, here)}`,
  })
}

function paragraphBlocks({ paragraphs, language }: AdoptedText): Html[] {
  return paragraphs.flatMap(({ id, label, text }) => {
    const own = html`lang="${language}" dir="${directionOf(language)}"`
    const [first = '', ...rest] = splitText(text)
    return [
      html`<p id="${id}" ${own}>${label === '' ? '' : html`<bdi class="mark">${label}</bdi> `}${first}</p>`,
      ...rest.map((piece) => html`<p ${own}>${piece}</p>`),
    ]
  })
}

function positionBlocks(words: Words, say: SayCycle, { positions }: AdoptedText): Html[] {
  const heading = html`<h2>${say('positions')}</h2>`
  if (positions.length === 0) return [heading, html`<p>${say('noPositions')}</p>`]
  return [
    heading,
    ...positions.flatMap(({ by, position, labels, words: said }) => {
      const on = say('onParagraphs', { labels: labels.length === 0 ? say('whole') : labels.join(' · ') })
      const [first, ...rest] = said === '' ? [] : splitText(said)
      return [
        html`<div class="card"><h3><bdi>${partiesOf(words, by)}</bdi></h3><p>${say(`position.${position}`)}. ${on}</p>${first === undefined ? '' : html`<p class="said" dir="auto">${first}</p>`}</div>`,
        ...rest.map((piece) => html`<p class="card said" dir="auto">${piece}</p>`),
      ]
    }),
  ]
}

function partiesOf(words: Words, by: readonly Proposer[]): string {
  const { except: form } = documentWords[languageOf(words)]
  const parties = by.map(({ party, except }) =>
    except.length === 0 ? party : form.replace('{party}', party).replace('{states}', except.join(', ')),
  )
  return words.list(parties)
}
