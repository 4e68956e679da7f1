import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import type { Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'
import { frame } from './frame.ts'
import { sectionTitle } from './parts.ts'

/** One part of the case in the list of parts. */
export type HeldPart = {
  readonly key: string
  readonly name: string
  readonly title: string
  readonly written: boolean
  /** About how many points people wrote different things. */
  readonly disputes: number
  /** Where a case has several of one part: which of them this is, from 1; null for the only one. */
  readonly place: number | null
}

/** All parts of a case. What it says stays one step away, so that this list can be open while someone passes by. */
export function heldPage(words: Words, parts: readonly HeldPart[]): Promise<string> {
  const shown = parts.filter(({ name }) => name !== 'sharing' && name !== 'voice')
  const written = shown.filter((part) => part.written)
  const empty = shown.filter((part) => !part.written)
  return frame({
    words,
    heading: words.say('held.heading'),
    here: addresses.held,
    open: true,
    body: html`<p>${words.say('held.intro')}</p>
<ul class="ways">${written.map((part) => partItem(words, part))}</ul>
${written.length === 0 ? html`<p>${words.say('nothing')}</p>` : ''}
${
  empty.length > 0
    ? html`<h2 id="empty">${words.say('held.empty')}</h2>
<ul class="plain" aria-labelledby="empty">${empty.map((part) => html`<li>${sectionTitle(words, part)}</li>`)}</ul>`
    : ''
}
<ul class="links">
<li><a href="${linkTo(words, addresses.sharing)}">${words.say('section.sharing')}</a></li>
<li><a href="${linkTo(words, addresses.answers)}">${words.say('section.voice')}</a></li>
</ul>`,
  })
}

function partItem(words: Words, part: HeldPart): Html {
  const title = sectionTitle(words, part)
  const hint = part.disputes > 0 ? words.say('held.disputes', { count: part.disputes }) : words.say('held.some')
  return html`<li><a href="${linkTo(words, addresses.part(part.key))}"><strong>${title}${part.place === null ? '' : html` <bdi>(${words.number(part.place)})</bdi>`}</strong><span>${hint}</span></a></li>`
}
