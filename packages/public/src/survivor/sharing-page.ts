import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import { isolate } from '../words/isolate.ts'
import type { Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'
import { frame } from './frame.ts'
import { notice, sectionBullets, sectionTitle } from './parts.ts'

/** Somebody who was let in: which sections, why, until when, and on what it stands. */
export type SharedWith = {
  readonly id: string
  readonly reader: string
  /** What the reader is called. */
  readonly name: string
  readonly sections: readonly string[]
  readonly basis: string
  readonly purpose: string
  readonly from: string
  readonly until: string | null
}

/** The whole ledger of who may see what, as it stands now. */
export type Sharing = {
  readonly lead: string
  readonly paused: boolean
  readonly sections: readonly { readonly name: string; readonly title: string }[]
  /** Grants that hold now; a consent that a pause suspends is among them. */
  readonly live: readonly SharedWith[]
  /** Grants that ended, by an act or by their time. */
  readonly ended: readonly (SharedWith & { readonly endedAt: string; readonly how: string })[]
}

/** Who may see what: in sentences, then as the table of parts and readers. Taking a yes back is one touch away. */
export function sharingPage(words: Words, sharing: Sharing): Promise<string> {
  const consents = sharing.live.filter(({ basis }) => basis === 'consent')
  const forced = sharing.live.filter(({ basis }) => basis !== 'consent')
  const titles = new Map(sharing.sections.map(({ name, title }) => [name, title]))
  return frame({
    words,
    heading: words.say('sharing.heading'),
    here: addresses.sharing,
    open: true,
    body: html`${sharing.paused ? notice(words.say('sharing.paused')) : ''}
<p>${words.say('sharing.lead', { lead: isolate(sharing.lead) })}</p>
${sharing.live.length === 0 ? html`<p>${words.say('sharing.none')}</p>` : ''}
${consents.length > 0 ? html`<h2>${words.say('sharing.consents')}</h2>` : ''}
${consents.map((grant) => grantCard(words, grant, titles))}
${forced.length > 0 ? html`<h2>${words.say('sharing.forced')}</h2>` : ''}
${forced.map((grant) => grantCard(words, grant, titles))}
${sharing.live.length > 0 ? matrixTable(words, sharing) : ''}
${endedList(words, sharing)}
<ul class="links">
<li><a href="${linkTo(words, addresses.pause)}">${words.say(sharing.paused ? 'home.resume' : 'home.pause')}</a></li>
<li><a href="${linkTo(words, addresses.looks)}">${words.say('home.looks')}</a></li>
</ul>`,
  })
}

function grantCard(words: Words, grant: SharedWith, titles: ReadonlyMap<string, string>): Html {
  const consent = grant.basis === 'consent'
  return html`<section class="card">
<h3><bdi>${grant.name}</bdi></h3>
<p>${words.say('sharing.reads')}</p>
${sectionBullets(words, grant.sections, titles)}
<p>${words.say('sharing.purpose', { purpose: words.sayOf('purpose', grant.purpose, grant.purpose) })}</p>
<p>${words.say('join.sentences', { first: words.say('sharing.since', { day: words.day(grant.from) }), second: until(words, grant) })}</p>
${grant.basis === 'order' ? html`<p>${words.say('sharing.order')}</p>` : ''}
${grant.basis === 'emergency' ? html`<p>${words.say('sharing.emergency')}</p>` : ''}
${
  consent
    ? html`<p><a class="button" href="${linkTo(words, addresses.takeBack(grant.id))}" aria-label="${words.say('sharing.takeBackFrom', { reader: isolate(grant.name) })}">${words.say('sharing.takeBack')}</a></p>`
    : html`<p><a href="${linkTo(words, `${addresses.feedback}?about=sharing`)}">${words.say('sharing.ask')}</a></p>`
}
</section>`
}

function until(words: Words, { until }: SharedWith): string {
  return until === null ? words.say('sharing.untilOpen') : words.say('sharing.until', { day: words.day(until) })
}

/**
 * The matrix of parts and readers, as a table that is one: with headings for rows and columns, said aloud with each cell.
 * The lead, who may read all, stands last: on a narrow screen the columns that can change are seen first.
 */
function matrixTable(words: Words, { live, sections, lead, paused }: Sharing): Html {
  const readers = [...new Map(live.map(({ reader, name }) => [reader, name]))]
  const cell = (reader: string, section: string): { readonly text: string; readonly yes: boolean } => {
    const reasons = live.filter((grant) => grant.reader === reader && grant.sections.includes(section))
    const holds = reasons.some(({ basis }) => basis !== 'consent' || !paused)
    if (holds) return { text: words.say('yes'), yes: true }
    return { text: words.say(reasons.length > 0 ? 'sharing.table.pausedCell' : 'no'), yes: false }
  }
  return html`<h2 id="table">${words.say('sharing.table')}</h2>
<p class="small">${words.say('sharing.table.scroll')}</p>
<div class="wide" role="region" aria-labelledby="table" tabindex="0">
<table>
<thead><tr><th scope="col">${words.say('sharing.table.part')}</th>${readers.map(([, name]) => html`<th scope="col"><bdi>${name}</bdi></th>`)}<th scope="col"><bdi>${lead}</bdi></th></tr></thead>
<tbody>
${sections.map(
  (section) =>
    html`<tr><th scope="row">${sectionTitle(words, section)}</th>${readers.map(([reader]) => {
      const { text, yes } = cell(reader, section.name)
      return html`<td${yes ? html` class="yes"` : ''}>${text}</td>`
    })}<td class="yes">${words.say('yes')}</td></tr>
`,
)}</tbody>
</table>
</div>`
}

function endedList(words: Words, { ended }: Sharing): Html | '' {
  if (ended.length === 0) return ''
  // The newest endings; an old case has many, and the page stays small.
  const shown = ended.slice(0, 30)
  return html`<h2>${words.say('sharing.ended')}</h2>
<ul class="plain">${shown.map(({ name, endedAt, how }) => {
    const values = { reader: isolate(name), day: words.day(endedAt) }
    return html`<li>${how === 'withdrawn' || how === 'renewed' || how === 'reviewed' ? words.say(`sharing.endedHow.${how}`, values) : words.say('sharing.endedOn', values)}</li>`
  })}</ul>`
}
