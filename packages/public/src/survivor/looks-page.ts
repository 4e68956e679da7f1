import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import { isolate } from '../words/isolate.ts'
import type { Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'
import { frame } from './frame.ts'
import { sectionBullets } from './parts.ts'

/** Looks of one reader on one day on one basis, brought together: fifteen parts opened in a row are one visit. */
export type Visit = {
  /** What the organisation is called; null for the survivor. */
  readonly organisation: string | null
  readonly from: string
  readonly to: string
  /** Names of the sections opened; empty when it was none in particular. */
  readonly sections: readonly string[]
  readonly basis: string | null
  /** What the consent, order or emergency was for. */
  readonly purposes: readonly string[]
  /** The parts were put on paper. */
  readonly printed?: boolean
  /** Set when nothing was opened: her secret words were given anew, or taken away. */
  readonly words?: 'given' | 'taken'
}

/** A page of visits, newest first. */
export type Looks = {
  readonly visits: readonly Visit[]
  readonly titles: ReadonlyMap<string, string>
  /** Where the next page begins; null at the end. */
  readonly next: string | null
  /** The look after which this page begins; undefined for the newest page. */
  readonly after: string | undefined
}

/** Who looked: when, which organisation, at what, why, and on what basis. */
export function looksPage(words: Words, { visits, titles, next, after }: Looks): Promise<string> {
  const here = after === undefined ? addresses.looks : `${addresses.looks}?after=${after}`
  return frame({
    words,
    heading: words.say('looks.heading'),
    here,
    open: true,
    body: html`<p>${words.say(visits.length > 0 ? 'looks.intro' : 'looks.none')}</p>
${visits.map((visit) => visitCard(words, visit, titles))}
<ul class="links">
${next === null ? '' : html`<li><a href="${linkTo(words, `${addresses.looks}?after=${next}`)}">${words.say('looks.older')}</a></li>`}
${after === undefined ? '' : html`<li><a href="${linkTo(words, addresses.looks)}">${words.say('looks.newest')}</a></li>`}
<li><a href="${linkTo(words, `${addresses.feedback}?about=sharing`)}">${words.say('sharing.ask')}</a></li>
</ul>
${visits.some(({ organisation }) => organisation === null) ? html`<p class="small">${words.say('looks.you.notMe')}</p>` : ''}`,
  })
}

function visitCard(words: Words, visit: Visit, titles: ReadonlyMap<string, string>): Html {
  const own = visit.organisation === null
  const some = visit.sections.length > 0
  return html`<section class="${own ? 'card own' : 'card'}">
<h2><bdi>${visit.organisation ?? words.say('you')}</bdi>${visit.basis === 'emergency' ? html` <span class="mark">${words.say('looks.emergency')}</span>` : ''}</h2>
<p class="small">${when(words, visit)}</p>
<p>${whatWasDone(words, visit)}</p>
${some ? sectionBullets(words, visit.sections, titles) : ''}
${own ? '' : html`<p>${because(words, visit)}</p>`}
</section>`
}

function whatWasDone(words: Words, { organisation, sections, printed, words: changed }: Visit): string {
  if (changed) return words.say(changed === 'given' ? 'looks.wordsGiven' : 'looks.wordsTaken')
  if (printed) return words.say('looks.printed')
  const some = sections.length > 0
  if (organisation === null) return words.say(some ? 'looks.youSaw' : 'looks.you')
  return words.say(some ? 'looks.saw' : 'looks.sawAll')
}

function when(words: Words, { from, to }: Visit): string {
  const [first, last] = [words.hour(from), words.hour(to)]
  if (first === last) return words.moment(from)
  const hours = words.say('looks.between', { from: isolate(first), to: isolate(last) })
  return words.say('join.dayAndHours', { day: words.day(from), hours })
}

function because(words: Words, { basis, purposes }: Visit): string {
  const known =
    basis === 'lead' || basis === 'consent' || basis === 'order' || basis === 'emergency' || basis === 'open'
  const reason = words.say(known ? `looks.basis.${basis}` : 'looks.basis.none')
  // An emergency says its reason already.
  if (purposes.length === 0 || basis === 'emergency') return reason
  const said = words.list(purposes.map((purpose) => words.sayOf('purpose', purpose, purpose)))
  return words.say('join.sentences', { first: reason, second: words.say('looks.why', { purposes: said }) })
}
