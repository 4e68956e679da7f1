import { missions } from '@clarion/review/transmission/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMailbox } from '../mail/testing/mailbox.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type PageBrowser, pageBrowser } from '../testing/page-browser.ts'
import { sendTransmissions } from './send-transmissions.ts'
import { aHearingApplication } from './testing/a-hearing-application.ts'
import { aTransmission, type HearingUnderTest } from './testing/a-transmission.ts'

const six = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const

describe.skipIf(!hasBrowser)('the page of a letter, in a browser', () => {
  let hearing: HearingUnderTest
  let pages: PageBrowser
  const links: string[] = []

  beforeAll(async () => {
    hearing = await aTransmission(missions(2))
    const box = await openMailbox()
    const { services } = hearing
    await sendTransmissions(
      services,
      { url: box.url, from: 'office@example.org' },
      'https://x.example',
      services.programme,
      () => {},
    )
    links.push(...box.arrived.map(({ mail }) => /\/t\/[\w-]{43}/.exec(mail.text ?? '')?.[0] ?? ''))
    await box.stop()
    pages = await pageBrowser(aHearingApplication(hearing).app)
  })
  afterAll(async () => {
    await pages.close()
    await hearing.services.stop()
  })

  it.each(six)(
    'has nothing against it in %s, light and dark, small and large, before and after the receipt',
    (language) => pages.flawless([links[0] ?? '', `/t/${'A'.repeat(43)}`], language),
  )

  it('confirms the receipt by keyboard, without script, and says so in the language that was chosen', async () => {
    const { browser, origin } = pages
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${origin}${links[1]}?l=es`)
    await page.locator('button').focus()
    await page.keyboard.press('Enter')
    await page.locator('[role="status"]').waitFor()
    expect(await page.locator('[role="status"]').textContent()).toMatch(/^La recepción se confirmó el \d+ de /)
    await context.close()
  })
})
