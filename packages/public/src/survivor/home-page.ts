import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import { isolate } from '../words/isolate.ts'
import type { WordKey, Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'
import { frame } from './frame.ts'
import { notice } from './parts.ts'

/** What the first page says of a case: enough to know what is new, nothing that a glance from the side could use. */
export type Home = {
  /** The organisation that leads the case; empty when it has no name here. */
  readonly lead: string
  readonly paused: boolean
  /** How many other organisations may read something now. */
  readonly readers: number
  /** Whether an emergency opened parts of it and has not ended. */
  readonly emergency: boolean
  /** Whether her case is linked with another person's; with whose, she is told by people and not by a page. */
  readonly linked: boolean
  /** Answers to what she wrote. */
  readonly answers: number
  /** The safe contact: not known, known, known and confirmed on a day. How to reach her is not shown here. */
  readonly contact: { readonly confirmed: string | null } | null
}

/** The first page after signing in. */
export function homePage(words: Words, home: Home): Promise<string> {
  return frame({
    words,
    heading: words.say('home.heading'),
    here: addresses.home,
    open: true,
    body: homeBody(words, home),
  })
}

function homeBody(words: Words, home: Home): Html {
  return html`<p>${home.lead === '' ? words.say('home.noLead') : words.say('home.what', { lead: isolate(home.lead) })}</p>
${home.answers > 0 ? html`<p class="notice"><a href="${linkTo(words, addresses.answers)}">${words.say('home.answers', { count: home.answers })}</a></p>` : ''}
${home.emergency ? html`<p class="notice"><a href="${linkTo(words, addresses.sharing)}">${words.say('home.emergency')}</a></p>` : ''}
${home.paused ? notice(words.say('home.paused')) : html`<p>${words.say('home.shared', { count: home.readers })}</p>`}
${home.linked ? html`<p>${words.say('home.linked')}</p>` : ''}
<h2 id="do">${words.say('home.do')}</h2>
<ul class="ways" aria-labelledby="do">
${way(words, addresses.held, 'home.held', 'home.held.hint')}
${way(words, addresses.sharing, 'home.sharing', 'home.sharing.hint')}
${way(words, addresses.looks, 'home.looks', 'home.looks.hint')}
${way(words, addresses.pause, home.paused ? 'home.resume' : 'home.pause', 'home.pause.hint')}
${way(words, addresses.correct, 'home.correct', 'home.correct.hint')}
${way(words, addresses.feedback, 'home.feedback', 'home.feedback.hint')}
${way(words, addresses.answers, 'home.answered', 'home.answered.hint')}
</ul>
<section class="card">
<h2>${words.say('home.contact.title')}</h2>
<p>${contactSentence(words, home.contact)}</p>
<p>${home.contact ? html`<a href="${linkTo(words, addresses.part('contact'))}">${words.say('home.contact.look')}</a><br>` : ''}<a href="${linkTo(words, `${addresses.correct}?about=contact`)}">${words.say('home.contact.change')}</a></p>
</section>`
}

function way(words: Words, address: string, key: WordKey, hint: WordKey): Html {
  return html`<li><a href="${linkTo(words, address)}"><strong>${words.say(key)}</strong><span>${words.say(hint)}</span></a></li>`
}

function contactSentence(words: Words, contact: Home['contact']): string {
  if (contact === null) return words.say('home.contact.unknown')
  if (contact.confirmed === null) return words.say('home.contact.undated')
  return words.say('home.contact.known', { day: words.day(contact.confirmed) })
}
