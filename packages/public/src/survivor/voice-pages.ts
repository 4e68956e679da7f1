import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import { isolate } from '../words/isolate.ts'
import type { Words } from '../words/words.ts'
import { addresses, linkTo } from './addresses.ts'
import { frame, idleMinutes } from './frame.ts'
import { sectionTitle } from './parts.ts'

/** A form in which she speaks. */
export type VoiceForm = {
  readonly lead: string
  /** The choice that stands already, because she came from that page. */
  readonly about: string | undefined
  /** The id under which it will be said; a form sent twice is then one entry. */
  readonly entry: string
}

/** The most characters of one message; the same as a paragraph of the journal. */
export const longestMessage = 10_000

/** What a message can be about, besides a part of the case. */
export const feedbackTopics = ['help', 'people', 'safety', 'sharing', 'wish', 'other'] as const

/**
 * To say that something in the record is wrong.
 *
 * @param parts the sections that she can name
 */
export function correctPage(
  words: Words,
  form: VoiceForm,
  parts: readonly { readonly name: string; readonly title: string }[],
): Promise<string> {
  const choices = parts.map((part) => ({ value: part.name, label: sectionTitle(words, part) }))
  return frame({
    words,
    heading: words.say('correct.heading'),
    here: aboutAddress(addresses.correct, form.about),
    open: true,
    body: voiceForm(words, 'correct', addresses.correct, form, [
      ...choices,
      { value: 'other', label: words.say('correct.about.other') },
    ]),
  })
}

/** To say how the help goes. */
export function feedbackPage(words: Words, form: VoiceForm): Promise<string> {
  const choices = feedbackTopics.map((value) => ({ value, label: words.say(`feedback.about.${value}`) }))
  return frame({
    words,
    heading: words.say('feedback.heading'),
    here: aboutAddress(addresses.feedback, form.about),
    open: true,
    body: voiceForm(words, 'feedback', addresses.feedback, form, choices),
  })
}

function aboutAddress(address: string, about: string | undefined): string {
  return about === undefined ? address : `${address}?about=${encodeURIComponent(about)}`
}

function voiceForm(
  words: Words,
  name: 'correct' | 'feedback',
  address: string,
  { lead, about, entry }: VoiceForm,
  choices: readonly { readonly value: string; readonly label: string }[],
): Html {
  return html`<p>${words.say(`${name}.intro`, { lead: isolate(lead) })}</p>
<p class="notice">${words.say('form.danger')}</p>
<form method="post" action="${linkTo(words, address)}" autocomplete="off" class="card">
<input type="hidden" name="entry" value="${entry}">
<label for="about">${words.say(`${name}.about`)}</label>
<select id="about" name="about" required autocomplete="off">${choices.map(
    ({ value, label }) => html`<option value="${value}"${value === about ? html` selected` : ''}>${label}</option>`,
  )}</select>
<label for="words">${words.say(`${name}.words`)}</label>
<p class="small" id="words-hint">${words.say('join.sentences', { first: words.say('form.hint'), second: words.say('form.idle', { minutes: idleMinutes }) })}</p>
<textarea id="words" name="words" rows="8" required maxlength="${longestMessage}" autocomplete="off" spellcheck="false" dir="auto" aria-describedby="words-hint"></textarea>
<button class="main">${words.say(`${name}.button`)}</button>
</form>`
}
