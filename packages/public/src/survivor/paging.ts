import { html } from 'hono/html'
import type { Block } from '../held/describe-state.ts'
import type { Html } from '../page/html.ts'
import type { Words } from '../words/words.ts'
import { linkTo } from './addresses.ts'

/** Bytes of words on one page; with the frame and the stylesheet a page stays under 30 kB. */
export const pageBudget = 12_000

/** One of several pages. */
export type Paged = { readonly blocks: readonly Block[]; readonly page: number; readonly pages: number }

/** @param page from 1; a page that is not there shows the nearest */
export function pageOf(pages: readonly (readonly Block[])[], page: number): Paged {
  const place = Math.min(Math.max(page, 1), pages.length)
  return { blocks: pages[place - 1] ?? [], page: place, pages: pages.length }
}

/**
 * Where one is among several pages, and the way to the next.
 *
 * @param address of the pages, with its question if it has one
 */
export function pager(words: Words, { page, pages }: Paged, address: string): Html | '' {
  if (pages <= 1) return ''
  const next = pageAddress(address, page + 1)
  return html`<p class="pager"><span>${words.say('part.page', { page, pages })}</span>
${page < pages ? html`<a href="${linkTo(words, next)}">${words.say('part.more')}</a>` : ''}</p>`
}

/** @returns the address of one of several pages; the first has no number */
export function pageAddress(address: string, page: number): string {
  return page === 1 ? address : `${address}${address.includes('?') ? '&' : '?'}page=${page}`
}
