import { html } from 'hono/html'
import type { Words } from '../words/words.ts'
import { addresses, inLanguage, linkTo } from './addresses.ts'

/** A piece of HTML made by a tagged template: everything put into it is escaped. */
export type Html = ReturnType<typeof html>

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
 * A whole page. Its title is the same on every page and says nothing: titles stand in the history, on the tab and in the
 * list of open windows, where others look. What the page is, its heading says.
 *
 * The way out comes first in the document, so that one touch or one press of Tab reaches it. It is a link and not a form:
 * a policy that keeps forms on our own site would stop a form's way to another one.
 */
export async function frame({ words, heading, here, open, body }: Framed): Promise<string> {
  const page = html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${words.say('title')}</title>
<link rel="stylesheet" href="${addresses.style}">
<link rel="icon" href="data:,">
</head>
<body>
<header class="top">
<a class="leave" href="${addresses.leave}" rel="noreferrer nofollow" aria-describedby="leave-hint">${words.say('leave')}</a>
<span class="leave-hint" id="leave-hint">${words.say('leave.hint')}</span>
</header>
${open ? '' : languageLinks(words, here)}
<main id="main">
<h1>${heading}</h1>
${body}
</main>
${foot(words, here, open)}
</body>
</html>
`
  return String(await page)
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
