import { cpus, loadavg } from 'node:os'
import { chromium } from 'playwright-core'
import { builtWeb } from '../../packages/web/src/testing/built-web.ts'
import { benchOptions } from '../bench-options.ts'
import { presses } from './presses.ts'
import { scrollFrames } from './scroll-frames.ts'
import { serveCases } from './serve-cases.ts'
import { watchedPage } from './watched-page.ts'

/** The pages as people meet them: Debian's Chromium before the demonstration, with thousands of cases more in it. */
const values = benchOptions('web', {
  cases: {
    type: 'string',
    value: 'N',
    is: 'whole',
    about: 'cases beside the demonstration’s (default: 10000; 1000 with --short)',
  },
  rows: {
    type: 'string',
    value: 'N',
    is: 'whole',
    about: 'lines of the list that is scrolled (default: 100000; 2000 with --short)',
  },
  rounds: { type: 'string', value: 'N', default: '3', is: 'whole', about: 'rounds, of which the median counts' },
})
const cases = Number(values.cases ?? (values.short ? 1000 : 10_000))
const rows = Number(values.rows ?? (values.short ? 2000 : 100_000))
const rounds = Number(values.rounds)
const say = (line: string) => process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : '')

type Row = { readonly name: string; readonly value: number; readonly unit: string; readonly demand: number | undefined }
const results: Row[] = []
const add = (name: string, value: number, unit: string, demand?: number) => results.push({ name, value, unit, demand })
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const addresses = {
  daniel: [
    '/',
    '/cases',
    '/cases/CASE',
    '/cases/CASE?view=sharing',
    '/cases/CASE/consent',
    '/cases/CASE/referral',
    '/cases/CASE/screening',
    '/directory',
    '/account',
  ],
  grace: ['/numbers'],
  noor: ['/administration?part=instruments'],
  otto: ['/audit'],
}

await builtWeb()
const served = await serveCases(18_422)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
try {
  await served.openCases(cases, (done) => say(`${done} of ${cases} cases opened`))

  const outside = await watchedPage(browser, served, 'daniel')
  await outside.goTo('/')
  add('first load: script', outside.weighed().script / 1000, 'kB gz', 160)
  const fullest = await outside.page.evaluate(`(async () => {
    const { threads } = await (await fetch('/api/threads?status=open&limit=200&form=domestic-servitude')).json()
    let most = ['', 0]
    for (const { thread } of threads) {
      const { sections } = await (await fetch('/api/threads/' + thread)).json()
      if (sections.length > most[1]) most = [thread, sections.length]
    }
    return most[0]
  })()`)
  const filled = (address: string) => address.replace('CASE', String(fullest))
  await outside.close()

  for (const [who, list] of Object.entries(addresses)) {
    for (const address of list) {
      const first = await watchedPage(browser, served, who)
      await first.goTo(filled(address))
      add(`${who} ${address}: all that a first visit fetches`, first.weighed().all / 1000, 'kB')
      // The second time, as on every later day: what does not change is in the browser.
      await first.throttle(4)
      const times: number[] = []
      for (let round = 0; round < rounds; round++) times.push(await first.goTo(filled(address)))
      add(`${who} ${address}: whole, processor slowed 4 times`, median(times), 'ms', 1000)
      await first.close()
      say(`${who} ${address}`)
    }
  }

  for (const slowed of [1, 4]) {
    for (const { who, at, name, act } of presses) {
      const pressed = await watchedPage(browser, served, who)
      await pressed.throttle(slowed)
      const times: { picture: number; whole: number }[] = []
      for (let round = 0; round < rounds; round++) {
        await pressed.goTo(filled(at))
        times.push(await pressed.press(() => act(pressed.page)))
      }
      const how = slowed === 1 ? '' : `, slowed ${slowed} times`
      add(`${name}${how}: next picture`, median(times.map(({ picture }) => picture)), 'ms', slowed === 1 ? 100 : 300)
      add(`${name}${how}: all that it brings`, median(times.map(({ whole }) => whole)), 'ms')
      await pressed.close()
      say(name)
    }
  }

  if (rows > cases) await served.openCases(rows - cases, (done) => say(`${done} of ${rows - cases} cases opened`))
  const scrolled = await watchedPage(browser, served, 'daniel')
  const { lines, frames, usual, late } = await scrollFrames(scrolled, rows, say)
  add('lines of the list that was scrolled', lines, 'lines')
  add('a picture while it scrolls', usual, 'ms')
  add(`late pictures of ${frames}`, late, 'pictures', 0)
  await scrolled.close()
} finally {
  await browser.close()
  await served.stop()
}
say('')
if (values.json) process.stdout.write(`${JSON.stringify(results)}\n`)
else {
  const load = loadavg()[0]?.toFixed(1)
  const date = new Date().toISOString()
  process.stdout.write(`${cpus().length} x ${cpus()[0]?.model}, Node ${process.version}, load ${load}, ${date}\n`)
  for (const { name, value, unit, demand } of results) {
    const asked = demand === undefined ? '' : ` (at most ${demand}: ${value <= demand ? 'met' : 'not met'})`
    process.stdout.write(`${value.toFixed(value < 100 ? 1 : 0).padStart(9)} ${unit.padEnd(8)} ${name}${asked}\n`)
  }
}
