import type { Page, Request } from 'playwright-core'

const asked = new WeakMap<Page, Set<Request>>()

/** Notes from now on what a page asks for and has not been told yet. */
export function noteRequests(page: Page): void {
  const open = new Set<Request>()
  asked.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

/** Milliseconds within which a page comes to rest, or never will. */
const patience = 20_000

/**
 * Waits until a page has been told all that it asked for, and has drawn it. The browser's own "networkidle" waits for half a
 * second more, which over hundreds of pages is minutes.
 *
 * @throws Error that names what is still being asked for
 */
export async function settled(page: Page): Promise<void> {
  const open = asked.get(page)
  if (!open) throw new Error('The requests of this page were not noted: open it by openPage or openAs.')
  const deadline = Date.now() + patience
  for (let still = 0; still < 2; ) {
    if (Date.now() > deadline) throw new Error(`still waiting for ${[...open].map((one) => one.url()).join(', ')}`)
    await page.evaluate('new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go))))')
    still = open.size === 0 ? still + 1 : 0
  }
}
