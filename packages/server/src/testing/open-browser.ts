import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/**
 * Debian's Chromium without its window, where it is installed: the same engine for half of the processor. Else the whole
 * one, which tests as much and takes longer.
 */
const executablePath = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync)

/** Whether there is a browser: where there is none, tests are reported as skipped, by name. */
export const hasBrowser = executablePath !== undefined

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]

let shared: Promise<Browser> | undefined

/**
 * @returns Debian's Chromium: one for all the files of a worker, since starting one takes a second of a processor. Whoever
 *   opens contexts in it closes them when the test file ends; it ends with the worker
 */
export async function openBrowser(): Promise<Browser> {
  const before = await shared?.catch(() => undefined)
  if (before?.isConnected()) return before
  shared = ownBrowser()
  return await shared
}

/**
 * @param more flags that no other test wants
 * @returns a browser of one's own, to be closed by whoever asked for it
 */
export async function ownBrowser(more: readonly string[] = []): Promise<Browser> {
  return await chromium.launch({ ...(executablePath && { executablePath }), args: [...flags, ...more] })
}
