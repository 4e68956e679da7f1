import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const executablePath = '/usr/bin/chromium'

/** Whether there is a browser: where there is none, tests are reported as skipped, by name. */
export const hasBrowser = existsSync(executablePath)

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
  shared = chromium.launch({ executablePath, args: flags })
  return await shared
}
