import { constituencyWords, documentWords, longDate, summaryDocumentWords } from '@clarion/review'
import { html } from 'hono/html'
import { splitText } from '../held/fit-blocks.ts'
import type { Html } from '../page/html.ts'
import { linkTo } from '../survivor/addresses.ts'
import type { Words } from '../words/words.ts'
import type { Cycle } from './cycle.ts'
import { cycleAddresses } from './cycle-addresses.ts'
import { cycleFrame } from './cycle-frame.ts'
import { cyclePager } from './cycle-pager.ts'
import { type SayCycle, sayCycle } from './cycle-words.ts'
import { bundled, dealBlocks } from './deal-blocks.ts'
import { languageOf } from './language-of.ts'

const forms = { pdf: 'PDF', docx: 'Word', html: 'HTML', xml: 'Akoma Ntoso XML', json: 'JSON' } as const

/** The overview of a cycle: who was heard, what is in the summary and what is not, what the adopted text carries. */
export async function cycleHomePage(words: Words, cycle: Cycle, page: number): Promise<string> {
  const say = sayCycle(words.language)
  const language = languageOf(words)
  const here = cycleAddresses.home(cycle)
  const blocks = [
    ...balanceTable(say, words, cycle),
    ...leftOutList(words, say, cycle),
    ...(await coverageTable(say, cycle)),
    ...documents(say, words, cycle),
  ]
  const dealt = await dealBlocks(blocks, page)
  const way = (address: string, title: string, what: string) =>
    html`<li><a href="${linkTo(words, address)}"><strong>${title}</strong><span>${what}</span></a></li>`
  return await cycleFrame({
    words,
    say,
    heading: cycle.title,
    here,
    body: html`<p class="small">${say('held', { day: longDate(cycle.day, language) })}${
      cycle.mandate === ''
        ? ''
        : html` · <bdi>${summaryDocumentWords[language].mandate.replace('{mandate}', () => cycle.mandate)}</bdi>`
    }</p>
<p>${say('what')}</p>
<ul class="ways">
${way(cycleAddresses.summary(cycle), say('summary'), say('summaryWhat'))}
${way(cycleAddresses.text(cycle), say('text'), cycle.text ? say('textWhat') : say('noText'))}
${way(cycleAddresses.commitments(cycle), say('commitments'), cycle.commitments.length > 0 ? say('commitmentsWhat') : say('noCommitments'))}
</ul>
${dealt.blocks}
${cyclePager(words, say, dealt, here)}`,
  })
}

function balanceTable(say: SayCycle, words: Words, { balance }: Cycle): Html[] {
  const names = constituencyWords[languageOf(words)]
  return [
    html`<h2 id="balance">${say('balance')}</h2>
<p class="small">${say('balanceWhat')}</p>
<div class="wide" role="region" aria-labelledby="balance" tabindex="0"><table>
<thead><tr><th scope="col">${say('constituency')}</th><th scope="col">${say('asked')}</th><th scope="col">${say('spoke')}</th><th scope="col">${say('cut')}</th><th scope="col">${say('notReached')}</th><th scope="col">${say('minutes')}</th></tr></thead>
<tbody>${balance.map(
      (row) =>
        html`<tr><th scope="row">${names[row.constituency]}</th>${[row.asked, row.spoke, row.cut, row.notReached, Math.round(row.seconds / 60)].map((value) => html`<td>${words.number(value)}</td>`)}</tr>`,
    )}</tbody></table></div>`,
  ]
}

function leftOutList(words: Words, say: SayCycle, { leftOut }: Cycle): Html[] {
  const { reasons, leftOut: title } = summaryDocumentWords[languageOf(words)]
  const { colon } = documentWords[languageOf(words)]
  const heading = html`<h2>${title}</h2>`
  if (leftOut.length === 0) return [heading, html`<p>${say('nothingLeftOut')}</p>`]
  const items = leftOut.flatMap(({ title: message, reason, why }) => [
    html`<p><bdi>${message}</bdi>${colon}${reasons[reason]}</p>`,
    ...(why === '' ? [] : splitText(why)).map((piece) => html`<p class="small" dir="auto">${piece}</p>`),
  ])
  return [heading, ...items]
}

async function coverageTable(say: SayCycle, { coverage }: Cycle): Promise<Html[]> {
  if (coverage.length === 0) return []
  const rows = coverage.map(
    ({ title, labels, carried }) =>
      html`<tr><th scope="row"><bdi>${title}</bdi></th><td>${carried ? say('carried', { labels: labels.slice(0, 60).join(' · ') }) : say('absent')}</td></tr>`,
  )
  const tables = await bundled(rows, 6_000)
  return [
    html`<h2 id="coverage">${say('coverage')}</h2>
<p class="small">${say('coverageWhat')}</p>`,
    ...tables.map(
      (table) => html`<div class="wide" role="region" aria-label="${say('coverage')}" tabindex="0"><table>
<thead><tr><th scope="col">${say('message')}</th><th scope="col">${say('inText')}</th></tr></thead>
<tbody>${table}</tbody></table></div>`,
    ),
  ]
}

/** Each form in each language there is: the words of a link say which. */
function documents(say: SayCycle, words: Words, cycle: Cycle): Html[] {
  return [
    html`<h2>${say('documents')}</h2>`,
    ...cycle.summary.languages.map((language) => {
      const { name = language, direction = 'ltr' } = words.choices.find((one) => one.language === language) ?? {}
      const links = Object.entries(forms).map(
        ([form, title]) =>
          html`<li><a href="${cycleAddresses.document(cycle, form, language)}" hreflang="${language}" download>${title} (<bdi lang="${language}">${name}</bdi>)</a></li>`,
      )
      return html`<h3 lang="${language}" dir="${direction}">${name}</h3>
<ul class="links">${links}</ul>`
    }),
  ]
}
