import { html } from 'hono/html'
import { addresses, linkTo } from '../survivor/addresses.ts'
import { type Html, languageLinks } from '../survivor/frame.ts'
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
export async function cycleFrame({ words, say, heading, here, back, body }: CycleFramed): Promise<string> {
  const page = html`<!doctype html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, noarchive">
<meta name="color-scheme" content="light dark">
<title>${back ? heading : say('cycles')}</title>
<link rel="stylesheet" href="${addresses.style}">
<link rel="icon" href="data:,">
</head>
<body>
<header class="top">
<a class="leave" href="${addresses.leave}" rel="noreferrer nofollow" aria-describedby="leave-hint">${words.say('leave')}</a>
<span class="leave-hint" id="leave-hint">${words.say('leave.hint')}</span>
</header>
${languageLinks(words, here)}
<main id="main">
${back ? html`<p class="links"><a href="${linkTo(words, cycleAddresses.home(back))}">${say('overview')}</a></p>` : ''}
<h1>${heading}</h1>
${body}
</main>
</body>
</html>
`
  return String(await page)
}
