import { html } from 'hono/html'
import type { Html } from '../page/html.ts'
import { linkTo } from '../survivor/addresses.ts'
import { pageAddress } from '../survivor/paging.ts'
import type { Words } from '../words/words.ts'
import type { SayCycle } from './cycle-words.ts'
import type { DealtPage } from './deal-blocks.ts'

/** Where one is among several pages, and the way to the next. */
export function cyclePager(words: Words, say: SayCycle, { page, pages }: DealtPage, address: string): Html | '' {
  if (pages <= 1) return ''
  return html`<p class="pager"><span>${say('page', { page, pages })}</span>
${page < pages ? html`<a href="${linkTo(words, pageAddress(address, page + 1))}">${say('next')}</a>` : ''}</p>`
}
