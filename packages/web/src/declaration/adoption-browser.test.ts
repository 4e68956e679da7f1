import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawless } from '../testing/flawless.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'
import { paragraphOn, saveBy } from './testing/consultation-moves.ts'
import { toldConsultations } from './testing/told-consultations.ts'

describe.skipIf(!hasBrowser)('consultations on a declaration, towards their end', { timeout: 180_000 }, () => {
  let clarion: ServedApplication
  let address = ''
  const wide = { viewport: { width: 1280, height: 800 } }
  beforeAll(async () => {
    clarion = await servedApplication()
  })
  afterAll(() => clarion?.stop())

  const as = (who: 'helene' | 'tomas' | 'adaeze' | 'rosa', view = '') => clarion.openAs(who, `${address}${view}`, wide)
  const confirm = async (page: Page) => {
    const dialog = page.getByRole('dialog', { name: 'Please confirm that it is you' })
    await dialog.getByRole('button', { name: /confirm/i }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  it('go on after a silence that nobody broke: it held by the hour, and nobody can break it any more', async () => {
    const yesterday = Date.now() - 86_400_000
    const told = await toldConsultations(clarion, { at: yesterday })
    address = `/declarations/${told.thread}`
    const over = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000).toISOString()
    await told.tell('helene', 'silence.opened', { revision: 0, hour: over.slice(0, 16), zone: 'UTC', until: over })
    const tomas = await as('tomas', '?view=silence')
    await tomas.getByText('Hour is over, nobody spoke').waitFor()
    expect(await tomas.getByRole('button', { name: 'Break it' }).count()).toBe(0)
    expect(await tomas.getByRole('button', { name: 'Note that it held' }).count()).toBe(0)
    await tomas.context().close()
  })

  it('are closed with a silence that held and an adoption, after the office has shown once more who it is', async () => {
    const helene = await as('helene', '?view=silence')
    await saveBy(helene, 'Note that it held')
    await helene.getByText('Held', { exact: true }).waitFor()
    await helene.getByLabel(/^Symbol \(needed\)/).fill('A/RES/81/1')
    await helene.getByLabel(/^Adopted on/).fill('2026-11-24')
    await helene.getByLabel('By a vote').check()
    await helene.getByLabel(/^In favour/).fill('many')
    await helene.getByRole('button', { name: 'It was adopted' }).click()
    await helene.getByText('Please write a whole number, at most 250.').first().waitFor()
    await flawless(helene, 'declaration-adopt')
    await helene.getByLabel('By consensus').check()
    await helene.getByRole('button', { name: 'It was adopted' }).click()
    await confirm(helene)
    await helene.getByText(/^Adopted on 24 November 2026, A\/RES\/81\/1$/).waitFor()
    await helene.context().close()
  })

  it('are read by everyone once adopted; a State dissociates itself, and may take that back', async () => {
    const adaeze = await as('adaeze', '?view=positions')
    await adaeze.getByLabel(/^Position \(needed/).selectOption({ label: 'Has a reservation on paragraphs' })
    await adaeze.getByRole('button', { name: 'State it' }).click()
    await adaeze.getByText('Please say on which paragraphs the reservation is.').waitFor()
    await adaeze.getByLabel(/^Position \(needed/).selectOption({ label: 'Dissociates itself' })
    await adaeze.getByRole('checkbox', { name: 'OP2' }).check()
    await adaeze.getByLabel(/^What was said/).fill('We dissociate ourselves from this paragraph.')
    await saveBy(adaeze, 'State it')
    await adaeze.getByRole('list', { name: 'Positions' }).getByText('Dissociates itself').waitFor()
    await flawless(adaeze, 'declaration-positions')
    await adaeze.context().close()
    const rosa = await as('rosa', '?view=positions')
    await rosa.getByText('We dissociate ourselves from this paragraph.').waitFor()
    expect(await rosa.getByRole('button', { name: /^Take back/ }).count()).toBe(0)
    await rosa.getByRole('link', { name: 'The text', exact: true }).click()
    await paragraphOn(rosa, 'OP2').getByText('We urge all States').waitFor()
    await flawless(rosa, 'declaration-adopted')
    const saving = rosa.waitForEvent('download')
    await rosa.getByRole('link', { name: /^PDF/ }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('revision-0-en.pdf')
    expect(readFileSync(await saved.path(), 'latin1').startsWith('%PDF-')).toBe(true)
    await rosa.context().close()
  })

  it('are told to everyone only when the office opens them: what was asked stays with those who took part', async () => {
    const rosa = await as('rosa', '?view=silence')
    await rosa.getByText('are read by those who took part in the consultations', { exact: false }).waitFor()
    expect(await rosa.getByRole('link', { name: 'Silence and adoption' }).count()).toBe(0)
    const tomas = await as('tomas', '?view=delegations')
    await tomas.getByRole('link', { name: 'Silence and adoption' }).waitFor()
    expect(await tomas.getByRole('button', { name: 'Open them' }).count()).toBe(0)
    await tomas.context().close()
    const helene = await as('helene', '?view=delegations')
    await flawless(helene, 'declaration-show')
    await helene.getByRole('button', { name: 'Open them' }).click()
    await confirm(helene)
    await helene.getByText('The consultations are open', { exact: false }).waitFor()
    await helene.context().close()
    await rosa.reload()
    await rosa.getByRole('link', { name: 'Silence and adoption' }).waitFor()
    await rosa.context().close()
  })
})
