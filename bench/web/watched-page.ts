import type { Browser, CDPSession, Page, Request } from 'playwright-core'
import type { ServedCases } from './serve-cases.ts'

/** A page with somebody signed in, whose changes and clicks are timed from within. */
export type WatchedPage = {
  readonly page: Page
  /** Slows the processor down so many times. */
  throttle(times: number): Promise<void>
  /** Goes to an address. @returns milliseconds from its beginning to the last change that it drew */
  goTo(address: string): Promise<number>
  /** @returns milliseconds from a press to the next picture, and to the last change that it brought */
  press(act: () => Promise<void>): Promise<{ readonly picture: number; readonly whole: number }>
  /** Bytes over the network since the last time it was asked, script apart. */
  weighed(): { readonly script: number; readonly all: number }
  close(): Promise<void>
}

const watch = `(() => {
  const told = (window.told = { changed: 0, pressed: 0, began: 0 })
  const see = () => {
    new MutationObserver(() => { told.changed = performance.now() })
      .observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
  }
  see()
  new PerformanceObserver((list) => {
    for (const { name, duration, startTime } of list.getEntries()) {
      if (!/^(pointer|mouse|click|key)/.test(name)) continue
      if (!told.began) told.began = startTime
      told.pressed = Math.max(told.pressed, duration)
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
})()`

/** Opens a page in which somebody of the cast is signed in. */
export async function watchedPage(browser: Browser, served: ServedCases, name: string): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL: served.origin,
    viewport: { width: 1280, height: 800 },
    bypassCSP: true,
  })
  await context.addCookies([{ ...(await served.enter(name)), url: served.origin }])
  const page = await context.newPage()
  await page.addInitScript(watch)
  const open = new Set<Request>()
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  const session: CDPSession = await context.newCDPSession(page)
  await session.send('Network.enable')
  const scripts = new Set<string>()
  let weight = { script: 0, all: 0 }
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength
    if (scripts.has(requestId)) weight.script += encodedDataLength
  })
  const rest = async () => {
    for (let still = 0; still < 3; still = open.size === 0 ? still + 1 : 0) {
      await page.evaluate(
        'new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go))))',
      )
    }
  }
  return {
    page,
    throttle: async (times) => {
      await session.send('Emulation.setCPUThrottlingRate', { rate: times })
    },
    goTo: async (address) => {
      await page.goto(address)
      await page.locator('h1').first().waitFor()
      await rest()
      return await page.evaluate('told.changed')
    },
    press: async (act) => {
      await page.evaluate('Object.assign(told, { changed: 0, pressed: 0, began: 0 })')
      await act()
      await rest()
      // What lasts less than 16 ms is not told: it was in the next picture.
      const { changed, pressed, began } = (await page.evaluate('told')) as Record<
        'changed' | 'pressed' | 'began',
        number
      >
      return {
        picture: Math.max(pressed, 16),
        whole: began > 0 && changed > began ? changed - began : Math.max(pressed, 16),
      }
    },
    weighed: () => {
      const now = weight
      weight = { script: 0, all: 0 }
      return now
    },
    close: () => context.close(),
  }
}
