import { html } from 'hono/html'
import type { Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'
import { frame } from './frame.ts'
import { bullets } from './parts.ts'

/** After closing: nothing of what was open. */
export function closedPage(words: Words): Promise<string> {
  return frame({
    words,
    heading: words.say('closed.heading'),
    here: addresses.closed,
    open: false,
    body: html`<p>${words.say('closed.what')}</p>
<ul class="links"><li><a href="${linkTo(words, addresses.signIn)}">${words.say('closed.open')}</a></li></ul>`,
  })
}

/**
 * What a visit leaves behind, said as it is: a page without script cannot take its address out of the browser's history,
 * and saying otherwise would put somebody in danger.
 */
export function phonePage(words: Words): Promise<string> {
  return frame({
    words,
    heading: words.say('phone.heading'),
    here: addresses.phone,
    open: false,
    body: html`<h2>${words.say('phone.we')}</h2>
${bullets([words.say('phone.we.nothing'), words.say('phone.we.keep'), words.say('phone.we.visit')])}
<h2>${words.say('phone.browser')}</h2>
${bullets([
  words.say('phone.browser.history', { title: words.say('title') }),
  words.say('phone.browser.back'),
  words.say('phone.browser.network'),
])}
<h2>${words.say('phone.do')}</h2>
${bullets([words.say('phone.do.private'), words.say('phone.do.delete'), words.say('phone.do.other'), words.say('phone.do.words')])}
<ul class="links"><li><a href="${linkTo(words, addresses.home)}">${words.say('refused.home')}</a></li></ul>`,
  })
}

/** In which way something was refused, as far as it matters to her. */
export type Refusal =
  | 'not-found'
  | 'ended'
  | 'settled'
  | 'invalid'
  | 'origin'
  | 'busy'
  | { readonly unexpected: string }

/** A refusal in calm words: what happened to what she did, and what to do now. */
export function refusedPage(words: Words, refusal: Refusal): Promise<string> {
  const notFound = refusal === 'not-found'
  return frame({
    words,
    heading: words.say(notFound ? 'refused.notFound.heading' : 'refused.heading'),
    here: addresses.home,
    open: false,
    body: html`<p>${notFound ? words.say('refused.notFound') : typeof refusal === 'string' ? words.say(`refused.${refusal}`) : words.say('refused.unexpected', { reference: refusal.unexpected })}</p>
<ul class="links"><li><a href="${linkTo(words, addresses.home)}">${words.say('refused.home')}</a></li></ul>`,
  })
}
