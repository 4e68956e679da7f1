import { html } from 'hono/html'
import type { Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'
import { frame } from './frame.ts'
import { notice } from './parts.ts'

/** Why the page to sign in is shown: at first, after words that did not match, after too many tries, or after a pause. */
export type SignInReason =
  | { readonly kind: 'first' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'again' }

/**
 * The page to sign in: one field. It is a field for text and not for a password, because a browser offers to save what
 * stands in a password field, and because seven words cannot be typed blind; and it is never filled in again.
 *
 * @param visit a random text by which tries are counted; it goes round in the form, so that nothing of a visit is kept
 */
export function signInPage(words: Words, reason: SignInReason, visit: string): Promise<string> {
  return frame({
    words,
    heading: words.say('signIn.heading'),
    here: addresses.signIn,
    open: false,
    body: html`${said(words, reason)}
<p>${words.say('signIn.what')}</p>
<form method="post" action="${linkTo(words, addresses.signIn)}" autocomplete="off" class="card">
<input type="hidden" name="visit" value="${visit}">
<label for="phrase">${words.say('signIn.label')}</label>
<p class="small" id="phrase-hint">${words.say('signIn.hint')}</p>
<input id="phrase" name="phrase" type="text" required maxlength="300" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" dir="auto" aria-describedby="phrase-hint">
<button class="main">${words.say('signIn.button')}</button>
</form>
<p class="small">${words.say('signIn.safe')}</p>`,
  })
}

function said(words: Words, reason: SignInReason) {
  if (reason.kind === 'failed') return notice(words.say('signIn.failed'))
  if (reason.kind === 'wait') return notice(words.say('signIn.wait', { seconds: reason.seconds }))
  if (reason.kind === 'again') return notice(words.say('signIn.again'))
  return ''
}
