import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { type ShownPage, shownPages } from './shown-pages.ts'

/** What stands in an address for what only the demonstration knows. */
const places = ['CASE', 'HEARING', 'PAST', 'TEXT', 'PROMISE', 'PROGRAMME'] as const

type Known = Readonly<Record<(typeof places)[number], string>>

/** Every picture is made in each of these languages and on each of these screens. */
const languages = ['en', 'ar'] as const
const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } } as const

const root = path.resolve(import.meta.dirname, '../..')
const wanted = process.argv.slice(2)
const chosen = shownPages.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
const data = mkdtempSync(path.join(os.tmpdir(), 'clarion-screenshots-'))
const main = path.join(root, 'packages/server/src/command-line/main.ts')
const clarion = spawn(
  process.execPath,
  ['--disable-warning=ExperimentalWarning', main, 'start', '--no-open', '--port', '8497'],
  { env: { ...process.env, CLARION_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] },
)
try {
  const origin = await readyAt()
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  for (const language of languages) {
    for (const [screen, viewport] of Object.entries(screens)) {
      const folder = path.join(root, 'docs/screenshots', `${language}-${screen}`)
      mkdirSync(folder, { recursive: true })
      for (const who of new Set(chosen.map((page) => page.who))) {
        const locale = language === 'en' ? 'en-GB' : language
        const context = await browser.newContext({ baseURL: origin, viewport, locale, bypassCSP: true })
        const page = await context.newPage()
        if (who === 'survivor') await enterAsSurvivor(page, context)
        else if (who !== null) await enterAs(who, context, origin)
        const known = await knownTo(who, context)
        for (const shown of chosen.filter((one) => one.who === who)) {
          await visit(page, shown, known)
          writeFileSync(path.join(folder, `${shown.name}.webp`), await picture(page, context))
        }
        await context.close()
      }
      process.stderr.write(`${language}, ${screen}: done\n`)
    }
  }
  await browser.close()
} finally {
  clarion.kill('SIGINT')
  if (clarion.exitCode === null) await once(clarion, 'exit')
  rmSync(data, { recursive: true, force: true })
}

/** @returns the address, which the server prints once it answers */
async function readyAt(): Promise<string> {
  for await (const line of createInterface({ input: clarion.stdout })) if (line.startsWith('http')) return line.trim()
  throw new Error('Clarion did not start; what it said stands above.')
}

async function enterAs(name: string, context: BrowserContext, origin: string): Promise<void> {
  const { demonstration } = await (await context.request.get('/api/sign-in')).json()
  const member = demonstration.find((one: { name: string }) => one.name.toLowerCase() === name)?.member
  const answer = await context.request.post('/api/sign-in/demonstration', { headers: { origin }, data: { member } })
  if (!answer.ok()) throw new Error(`${name} could not sign in: ${await answer.text()}`)
}

async function enterAsSurvivor(page: Page, context: BrowserContext): Promise<void> {
  const { demonstrationPhrase } = await (await context.request.get('/api/sign-in')).json()
  await page.goto('/my')
  await page.locator('form [name=phrase]').fill(demonstrationPhrase)
  await page.locator('form button[type=submit], form button:not([type])').first().click()
  await page.waitForLoadState()
}

async function knownTo(who: string | null, context: BrowserContext): Promise<Known> {
  const nothing = { CASE: '', HEARING: '', PAST: '', TEXT: '', PROMISE: '', PROGRAMME: '' }
  if (who === null || who === 'survivor') return nothing
  const ask = async (address: string) => await (await context.request.get(address)).json()
  const named = async (kind: string): Promise<string[]> => {
    const { threads } = await ask(`/api/threads?kind=${kind}&limit=20`)
    return (threads as { thread: string }[]).map(({ thread }) => thread)
  }
  const hearings = await named('hearing')
  return {
    CASE: await fullestCase(context),
    HEARING: hearings[0] ?? '',
    PAST: hearings.at(-1) ?? '',
    TEXT: (await named('declaration'))[0] ?? '',
    PROMISE: (await named('commitment'))[0] ?? '',
    PROGRAMME: (await ask('/api/me')).programme.id,
  }
}

/** @returns the case, of those that this person may see, in which most has been said */
async function fullestCase(context: BrowserContext): Promise<string> {
  const { threads } = await (await context.request.get('/api/threads?limit=40&status=open')).json()
  let most = { thread: '', parts: 0 }
  for (const { thread } of threads as { thread: string }[]) {
    const { sections } = await (await context.request.get(`/api/threads/${thread}`)).json()
    const parts = sections.filter(({ version }: { version: number }) => version > 0).length
    if (parts > most.parts) most = { thread, parts }
  }
  return most.thread
}

async function visit(page: Page, { address }: ShownPage, known: Known): Promise<void> {
  await page.goto(places.reduce((whole, place) => whole.replace(place, known[place]), address))
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** WebP: a hundred pictures in PNG would weigh more than the program. */
async function picture(page: Page, context: BrowserContext): Promise<Buffer> {
  const session = await context.newCDPSession(page)
  const { data: encoded } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 70,
    captureBeyondViewport: false,
  })
  await session.detach()
  return Buffer.from(encoded, 'base64')
}
