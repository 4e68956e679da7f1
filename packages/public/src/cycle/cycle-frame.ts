import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import { leaveLink } from '../page/leave-link.ts'
import { pageDocument } from '../page/page-document.ts'
import { addresses, linkTo } from '../survivor/addresses.ts'
import { languageLinks } from '../survivor/frame.ts'
import type { Words } from '../words/words.ts'
import type { CyclePlace } from './cycle.ts'
import { cycleAddresses } from './cycle-addresses.ts'
import type { SayCycle } from './cycle-words.ts'

/** What surrounds a public page of a cycle. */
export type CycleFramed = {
  readonly words: Words
  readonly say: SayCycle
  readonly heading: string
  /** The address of this page, for another language. */
  readonly here: string
  /** The overview to go back to; none on the overview itself. */
  readonly back?: CyclePlace
  readonly body: Html | readonly Html[]
}

/**
 * A whole public page. No script, nothing fetched but the stylesheet, the way out first as on a survivor's pages: who reads here may be
 * one. Search engines are asked to keep nothing, because what a speaker takes back would live on with them. The
 * title names no hearing: it stands in the history and on the tab.
 */
export function cycleFrame({ words, say, heading, here, back, body }: CycleFramed): Promise<string> {
  const { language, direction } = words
  return pageDocument({
    language,
    direction,
    title: back ? heading : say('cycles'),
    style: addresses.style,
    robots: 'noindex, noarchive',
    body: html`${leaveLink(words)}
${languageLinks(words, here)}
<main id="main">
${back ? html`<p class="links"><a href="${linkTo(words, cycleAddresses.home(back))}">${say('overview')}</a></p>` : ''}
<h1>${heading}</h1>
${body}
</main>`,
  })
}
