import { raw } from 'hono/html'
import type { Html } from '../page/html.ts'

/** Bytes that what is dealt out may take on one page: with the frame and the stylesheet it stays under 30 kB. */
export const blockBudget = 15_000

/** One of several pages. */
export type DealtPage = { readonly blocks: readonly Html[]; readonly page: number; readonly pages: number }

/**
 * Deals finished pieces of a page out to pages that stay small, measured as they will be sent.
 *
 * @param page from 1; a page that is not there shows the nearest
 */
export async function dealBlocks(blocks: readonly Html[], page: number, budget = blockBudget): Promise<DealtPage> {
  const pages = await bundled(blocks, budget)
  const place = Math.min(Math.max(page, 1), pages.length)
  return { blocks: pages[place - 1] ?? [], page: place, pages: pages.length }
}

/** @returns the pieces in bundles of at most so many bytes; at least one bundle, and one piece in each */
export async function bundled(blocks: readonly Html[], budget: number): Promise<Html[][]> {
  const bundles: Html[][] = [[]]
  let used = 0
  for (const block of blocks) {
    const text = String(await block)
    const size = Buffer.byteLength(text)
    if (used > 0 && used + size > budget) {
      bundles.push([])
      used = 0
    }
    // Made by a template already: escaped once.
    bundles.at(-1)?.push(raw(text))
    used += size
  }
  return bundles
}
