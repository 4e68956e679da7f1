import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import { leaveLink } from '../page/leave-link.ts'
import { pageDocument } from '../page/page-document.ts'
import type { Words } from '../words/words.ts'
import { addresses, inLanguage, linkTo } from './addresses.ts'

/** After how long without a click the page closes by itself, in minutes. */
export const idleMinutes = 5

/** What surrounds every page. */
export type Framed = {
  readonly words: Words
  readonly heading: string
  /** The address of this page: where a choice of another language leads. Of an answer to a form, where to begin again. */
  readonly here: string
  /** Whether somebody is signed in: then there is a way back and a way to close. */
  readonly open: boolean
  readonly body: Html | readonly Html[]
}

/**
 * A whole page. Its title is the same on every page and says nothing; what the page is, its heading says.
 */
export function frame({ words, heading, here, open, body }: Framed): Promise<string> {
  const { language, direction } = words
  return pageDocument({
    language,
    direction,
    title: words.say('title'),
    style: addresses.style,
    body: html`${leaveLink(words)}
${open ? '' : languageLinks(words, here)}
<main id="main">
<h1>${heading}</h1>
${body}
</main>
${foot(words, here, open)}`,
  })
}

/**
 * The languages, each by its own name. Before she is signed in they stand above everything else: who cannot read the page
 * must find them first. Afterwards they stand at the foot, because a page in the right language need not say so.
 */
export function languageLinks(words: Words, here: string): Html {
  return html`<nav class="languages" aria-label="${words.say('languages')}">
<ul>${words.choices.map(
    ({ language, name, direction }) =>
      html`<li><a href="${inLanguage(here, language)}" lang="${language}" hreflang="${language}" dir="${direction}"${language === words.language ? html` aria-current="true"` : ''}>${name}</a></li>`,
  )}</ul>
</nav>`
}

function foot(words: Words, here: string, open: boolean): Html {
  return html`<footer class="foot">
<nav aria-label="${words.say('footer.title')}">
<ul>
${open ? html`<li><a href="${linkTo(words, addresses.home)}">${words.say('footer.home')}</a></li>` : ''}
<li><a href="${linkTo(words, addresses.phone)}">${words.say('footer.phone')}</a></li>
</ul>
</nav>
${
  open
    ? html`<form method="post" action="${linkTo(words, addresses.signOut)}"><button class="quiet">${words.say('footer.signOut')}</button></form>
<p class="small">${words.say('footer.idle', { minutes: idleMinutes })}</p>`
    : ''
}
${open ? languageLinks(words, here) : ''}
</footer>`
}
