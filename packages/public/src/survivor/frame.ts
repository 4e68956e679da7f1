import { html } from 'hono/html'
import type { Words } from '../words/words.ts'

/** A piece of HTML made by a tagged template: everything put into it is escaped. */
export type Html = ReturnType<typeof html>

/** After how long without a click the page closes by itself, in minutes. */
export const idleMinutes = 5

/** The addresses of the survivor's own view. They stand in the browser's history: nothing in them says what this is. */
export const addresses = {
  home: '/my',
  signIn: '/my/sign-in',
  held: '/my/held',
  part: (key: string) => `/my/held/${encodeURIComponent(key)}`,
  written: (key: string) => `/my/held/${encodeURIComponent(key)}/written`,
  document: (file: string) => `/my/held/documents/files/${file}`,
  sharing: '/my/who',
  takeBack: (grant: string) => `/my/who/${grant}`,
  takenBack: (grant: string) => `/my/who/${grant}/done`,
  looks: '/my/looks',
  pause: '/my/pause',
  resume: '/my/resume',
  correct: '/my/correct',
  feedback: '/my/feedback',
  answers: '/my/answers',
  phone: '/my/phone',
  leave: '/my/leave',
  signOut: '/my/sign-out',
  closed: '/my/closed',
  style: '/my/page.css',
} as const

/** What surrounds every page. */
export type Framed = {
  readonly words: Words
  readonly heading: string
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
export async function frame({ words, heading, open, body }: Framed): Promise<string> {
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
<main id="main">
<h1>${heading}</h1>
${body}
</main>
${foot(words, open)}
</body>
</html>
`
  return String(await page)
}

function foot(words: Words, open: boolean): Html {
  return html`<footer class="foot">
<nav aria-label="${words.say('footer.title')}">
<ul>
${open ? html`<li><a href="${addresses.home}">${words.say('footer.home')}</a></li>` : ''}
<li><a href="${addresses.phone}">${words.say('footer.phone')}</a></li>
</ul>
</nav>
${
  open
    ? html`<form method="post" action="${addresses.signOut}"><button class="quiet">${words.say('footer.signOut')}</button></form>
<p class="small">${words.say('footer.idle', { minutes: idleMinutes })}</p>`
    : ''
}
</footer>`
}
