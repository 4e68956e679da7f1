import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from '../testing/axe-violations.ts'
import { hasBrowser } from '../testing/open-browser.ts'
import { type ServedApplication, servedApplication } from '../testing/served-application.ts'

const form = { instrument: 'delphi-child-labour', version: '2009-09', agreed: 'with-guardian' }
const exploited = ['exploitation.excessive-days-or-hours', 'exploitation.hazardous-work']
const answers = exploited.map((item) => ({ item, answer: 'yes', source: 'person' }))

describe.skipIf(!hasBrowser)('reading a screening beside the record', { timeout: 240_000 }, () => {
  let clarion: ServedApplication
  beforeAll(async () => {
    clarion = await servedApplication()
  }, 240_000)
  afterAll(() => clarion?.stop())

  const screened = async (body: object = {}) => {
    const told = await clarion.openCase('daniel')
    const said = { ...form, answers, ...body }
    const id = await clarion.tell('daniel', told.thread, 'screening.recorded', 'screening', said)
    return { ...told, result: `/cases/${told.thread}/screening/${id}` }
  }
  const known = (page: Page) => page.getByRole('region', { name: 'What the record says beside the answers' })

  it('says that age and acts are not known where nobody has recorded them', async () => {
    const { result } = await screened()
    const page = await clarion.openAs('daniel', result)
    await known(page).getByText('Not known. Nobody has recorded it.').waitFor()
    await page.getByText('The age at the time is not recorded').waitFor()
    await page.getByText('Exploitation of a child is positive and no act is recorded yet').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.context().close()
  })

  it('reads the list with the age and the acts that the case holds, and does not ask for the age again', async () => {
    const { thread, result } = await screened()
    await clarion.tell('daniel', thread, 'person.described', 'person', { ageGroup: 'child' })
    const acts = { acts: ['transfer'], means: ['not-required-child'] }
    await clarion.tell('daniel', thread, 'exploitation.described', 'exploitation', acts)
    const page = await clarion.openAs('daniel', result)
    await known(page).getByText('Child (under 18). The person is recorded as a child now').waitFor()
    await page.getByText('The person was under 18: call on child protection').waitFor()
    await page.getByText('An act is recorded and exploitation is positive').waitFor()
    await page.goto(`/cases/${thread}/screening`)
    await page.getByText('The person is recorded as a child now').waitFor()
    expect(await page.getByRole('group', { name: /How old was the person/ }).count()).toBe(0)
    await page.getByRole('radio', { name: /operational indicators: adults, labour/ }).check()
    await page.getByText('This list is for adults: use the one for children').waitFor()
    await page.context().close()
  })

  it('takes the age from the date of birth only when somebody asks for it, and writes that look down', async () => {
    const { thread, result } = await screened()
    await clarion.tell('daniel', thread, 'person.described', 'person', { ageGroup: 'adult' })
    await clarion.tell('daniel', thread, 'identity.recorded', 'identity', { birthDate: '2001-02-03' })
    const places = [{ event: 'Exploitation', from: '2018-05-01' }]
    await clarion.tell('daniel', thread, 'exploitation.described', 'exploitation', { places })
    const page = await clarion.openAs('daniel', result)
    await known(page).getByText('Not known. The person is an adult now').waitFor()
    const looks = async () => {
      const answer = await page.request.get(`/api/threads/${thread}/looks`)
      const { looks: all } = (await answer.json()) as { looks: { section: string | null }[] }
      return all.filter(({ section }) => section === 'identity').length
    }
    expect(await looks()).toBe(0)
    await known(page).getByRole('button', { name: 'Work it out from the date of birth' }).click()
    await known(page).getByText('Child (under 18). Worked out from the date of birth.').waitFor()
    expect(await looks()).toBe(1)
    await page.context().close()
  })

  it('goes on where it was when the page is loaded anew: before the first question, and in the middle of an answer', async () => {
    const { thread } = await clarion.openCase('daniel')
    const page = await clarion.openAs('daniel', `/cases/${thread}/screening`)
    const list = page.getByRole('radio', { name: /operational indicators: adults, labour/ })
    const agreed = page.getByRole('radio', { name: 'Yes, signed' })
    await list.check()
    await agreed.check()
    await page.reload()
    await list.waitFor()
    expect([await list.isChecked(), await agreed.isChecked()]).toEqual([true, true])
    await page.getByRole('button', { name: 'Begin' }).click()
    const answer = (name: string) => page.getByRole('radio', { name, exact: true })
    await answer('Yes').check()
    await page.getByRole('button', { name: 'Next question' }).click()
    await page.getByText(/^Question 2 of/).waitFor()
    await answer('No').check()
    await page.getByLabel('In what words').fill('He held her pap')
    await page.reload()
    await page.getByText(/^Question 2 of/).waitFor()
    expect(await page.getByLabel('In what words').inputValue()).toBe('He held her pap')
    expect(await answer('No').isChecked()).toBe(true)
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toMatch(/pap|signed|labour/)
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await page.getByText(/^Question 1 of/).waitFor()
    expect(await answer('Yes').isChecked()).toBe(true)
    await page.context().close()
  })

  it('keeps to what the conversation noted, and says so when the case says otherwise', async () => {
    const { thread, result } = await screened({ ageAtAct: 'child' })
    const page = await clarion.openAs('daniel', result)
    await known(page).getByText('Child (under 18). As it is recorded.').waitFor()
    await clarion.tell('daniel', thread, 'person.described', 'person', { ageAtExploitation: 'adult' })
    await page.reload()
    await known(page).getByText('Not known. What is recorded differs.').waitFor()
    await page.context().close()
  })
})
