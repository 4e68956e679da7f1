import { longDate } from '@clarion/review'
import { html } from 'hono/html'
import { linkTo } from '../survivor/addresses.ts'
import type { Words } from '../words/words.ts'
import { cycleAddresses } from './cycle-addresses.ts'
import { cycleFrame } from './cycle-frame.ts'
import { sayCycle } from './cycle-words.ts'
import { languageOf } from './language-of.ts'

/** A hearing whose summary is published. */
export type ListedCycle = { readonly hearing: string; readonly title: string; readonly day: string }

/** The hearings of a programme that are public, the last one first. */
export function cyclesPage(words: Words, programme: string, cycles: readonly ListedCycle[]): Promise<string> {
  const say = sayCycle(words.language)
  return cycleFrame({
    words,
    say,
    heading: say('cycles'),
    here: cycleAddresses.all(programme),
    body:
      cycles.length === 0
        ? html`<p>${say('none')}</p>`
        : html`<ul class="ways">${cycles.map(
            ({ hearing, title, day }) =>
              html`<li><a href="${linkTo(words, cycleAddresses.home({ programme, hearing }))}"><strong><bdi>${title}</bdi></strong><span>${say('held', { day: longDate(day, languageOf(words)) })}</span></a></li>`,
          )}</ul>`,
  })
}

/** For whatever is not to be had: that it was never there and that it is not public read the same. */
export function cycleRefusedPage(words: Words, why: 'notFound' | 'busy', here: string): Promise<string> {
  const say = sayCycle(words.language)
  return cycleFrame({ words, say, heading: say(why), here, body: html`<p>${say(`${why}What`)}</p>` })
}
