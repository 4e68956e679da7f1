import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const executablePath = '/usr/bin/chromium'

/** Whether there is a browser: where there is none, tests are reported as skipped, by name. */
export const hasBrowser = existsSync(executablePath)

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]

/** @returns Debian's Chromium; close it when the test file ends */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath, args: flags })
}
