import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import { isolate } from '../words/isolate.ts'
import type { Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'
import { frame } from './frame.ts'
import { bullets, notice } from './parts.ts'

/** Whether sharing is paused, and what was just done. */
export type Pause = {
  readonly lead: string
  readonly paused: boolean
  /** Sharing was started again a moment ago. */
  readonly resumed: boolean
  /** The id under which the next step will be said. */
  readonly entry: string
}

/** All sharing at once: pause it, or start it again. */
export function pausePage(words: Words, pause: Pause): Promise<string> {
  return frame({
    words,
    heading: words.say(pause.paused ? 'pause.on.heading' : 'pause.heading'),
    here: addresses.pause,
    open: true,
    body: html`${pause.paused ? resting(words, pause) : holding(words, pause)}
<ul class="links"><li><a href="${linkTo(words, addresses.sharing)}">${words.say('pause.see')}</a></li></ul>`,
  })
}

function resting(words: Words, { lead, entry }: Pause): Html {
  return html`${notice(words.say('pause.on.what'))}
${bullets([words.say('pause.then.lead', { lead: isolate(lead) }), words.say('pause.then.law'), words.say('pause.on.again')])}
${oneButton(words, addresses.resume, entry, words.say('pause.resume'))}`
}

function holding(words: Words, { lead, resumed, entry }: Pause): Html {
  return html`${resumed ? notice(words.say('pause.resumed')) : ''}
<p>${words.say('pause.what')}</p>
<h2>${words.say('pause.then')}</h2>
${bullets([
  words.say('pause.then.ends'),
  words.say('pause.then.lead', { lead: isolate(lead) }),
  words.say('pause.then.law'),
  words.say('pause.then.again'),
])}
${oneButton(words, addresses.pause, entry, words.say('pause.button'))}`
}

function oneButton(words: Words, address: string, entry: string, label: string): Html {
  return html`<form method="post" action="${linkTo(words, address)}" autocomplete="off"><input type="hidden" name="entry" value="${entry}"><button class="main">${label}</button></form>`
}
