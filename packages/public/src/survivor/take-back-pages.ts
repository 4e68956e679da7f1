import { html } from 'hono/html'
import { isolate } from '../words/isolate.ts'
import type { Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'
import { frame } from './frame.ts'
import { bullets, sectionBullets } from './parts.ts'
import type { SharedWith } from './sharing-page.ts'

/**
 * Before a yes is taken back: what will happen, said before it happens, also what it cannot undo.
 *
 * @param entry the id under which it will be said; a form sent twice is then one entry
 */
export function takeBackPage(
  words: Words,
  grant: SharedWith,
  titles: ReadonlyMap<string, string>,
  entry: string,
): Promise<string> {
  const reader = isolate(grant.name)
  return frame({
    words,
    heading: words.say('takeBack.heading'),
    here: addresses.takeBack(grant.id),
    open: true,
    body: html`<p>${words.say('takeBack.what', { reader })}</p>
${sectionBullets(words, grant.sections, titles)}
<p>${words.say('sharing.purpose', { purpose: words.sayOf('purpose', grant.purpose, grant.purpose) })}</p>
<h2>${words.say('takeBack.then')}</h2>
${bullets([
  words.say('takeBack.then.ends'),
  words.say('takeBack.then.knows'),
  words.say('takeBack.then.help'),
  words.say('takeBack.then.told'),
])}
<form method="post" action="${linkTo(words, addresses.takeBack(grant.id))}" autocomplete="off" class="card">
<input type="hidden" name="entry" value="${entry}">
<label for="reason">${words.say('takeBack.reason')}</label>
<p class="small" id="reason-hint">${words.say('takeBack.reason.hint')}</p>
<textarea id="reason" name="reason" rows="3" maxlength="2000" autocomplete="off" spellcheck="false" dir="auto" aria-describedby="reason-hint"></textarea>
<button class="main">${words.say('takeBack.button')}</button>
<a class="button" href="${linkTo(words, addresses.sharing)}">${words.say('takeBack.keep')}</a>
</form>`,
  })
}

/** After it: drawn from the ledger and not from the click, so that it is true. */
export function takenBackPage(
  words: Words,
  grant: SharedWith & { readonly endedAt: string },
  stillReads: boolean,
): Promise<string> {
  return frame({
    words,
    heading: words.say('takeBack.done.heading'),
    here: addresses.takenBack(grant.id),
    open: true,
    body: html`<p class="notice" role="status">${words.say('takeBack.done.what', { reader: isolate(grant.name), moment: words.moment(grant.endedAt) })}</p>
${stillReads ? html`<p>${words.say('takeBack.done.still')}</p>` : ''}
<ul class="links"><li><a href="${linkTo(words, addresses.sharing)}">${words.say('takeBack.done.back')}</a></li></ul>`,
  })
}
