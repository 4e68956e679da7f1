import { html } from 'hono/html'
import { addresses } from '../survivor/addresses.ts'
import type { Words } from '../words/words.ts'
import type { Html } from './html.ts'

/**
 * The way out. It comes first in the document, so that one touch or one press of Tab reaches it. It is a link and not a
 * form: a policy that keeps forms on our own site would stop a form's way to another one.
 */
export function leaveLink(words: Words): Html {
  return html`<header class="top">
<a class="leave" href="${addresses.leave}" rel="noreferrer nofollow" aria-describedby="leave-hint">${words.say('leave')}</a>
<span class="leave-hint" id="leave-hint">${words.say('leave.hint')}</span>
</header>`
}
