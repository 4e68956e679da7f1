import type { SpeakersState } from '@clarion/review'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CycleStory } from './cycle-story.ts'

/** The office opens the hearing under its modalities; what of them is not kept is said. */
export async function openTheHearing(story: CycleStory): Promise<void> {
  const { t, label, as, look, texts } = story
  const page = await as('helene', '/hearings')
  await page.getByText(t('There is no hearing here yet, or none that was announced.')).waitFor()
  await page.getByRole('link', { name: t('Open a hearing') }).click()
  await page
    .getByLabel(label('Title'))
    .first()
    .fill('Review of the Global Plan of Action to Combat Trafficking in Persons')
  await page.getByLabel(label('Day')).first().fill('2017-06-23')
  await page.getByLabel(label('Place')).first().fill('Trusteeship Council Chamber, New York')
  await page.getByLabel(label('Mandate')).fill('A/RES/71/287')
  await page.getByLabel(label('Language of the summary')).selectOption('en')
  await page.getByRole('radio', { name: t('Everyone who works in the programme') }).check()
  for (const [at, title] of ['Prevention and protection', 'Prosecution and partnership'].entries()) {
    await page.getByRole('button', { name: at === 0 ? t('Add: Panels') : t('Add another: Panels') }).click()
    const panel = page.getByRole('group', { name: t(`Panels ${at + 1}`) })
    await panel.getByLabel(label('Title')).fill(title)
    await panel.getByRole('button', { name: t('Add: Moderators') }).click()
    await panel.getByLabel(label('Moderators 1')).fill(`Moderator of panel ${at + 1}`)
  }
  const invited = new Set(texts.speakers.map(({ constituency }) => constituency))
  for (const [constituency, name] of Object.entries(names)) {
    if (invited.has(constituency)) await page.getByRole('checkbox', { name: t(name) }).check()
  }
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16)
  await page.getByLabel(label('Speakers may be put on the list until')).fill(tomorrow)
  await look(page, 'hearing-new')
  await page.getByRole('button', { name: t('Save') }).click()
  await page.getByText(t('Nobody is on the list yet.')).waitFor()
  story.hearing = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.getByRole('link', { name: t('Modalities') }).click()
  await page.getByText(t('No survivor speaks in the opening.')).waitFor()
  // Whoever comes from the list of hearings sees the same ways as whoever comes by the address.
  const corner = 'getComputedStyle(document.querySelector(".case-view")).borderTopLeftRadius'
  expect(await page.evaluate(corner)).toBe('0px')
  await look(page, 'hearing-modalities')
  await page.context().close()
}

const names: Readonly<Record<string, string>> = {
  'member-state': 'Member State',
  'observer-state': 'Observer State',
  'un-system': 'United Nations system',
  'regional-organization': 'Intergovernmental or regional organization',
  'civil-society': 'Civil society',
  survivor: 'Survivor',
}

/** A stakeholder, a delegation and the office each ask for the floor on the page; the others are on the list as they asked. */
export async function fillTheList(story: CycleStory): Promise<void> {
  const { t, label, as, look, texts, tell, clarion, hearing } = story
  const first = (constituency: string) => texts.speakers.find((one) => one.constituency === constituency)
  const [survivor, state, president] = [first('survivor'), first('member-state'), first('presiding')]
  const asked = [
    ['rosa', survivor],
    ['tomas', state],
    ['helene', president],
  ] as const
  // One form, whoever fills it in: in a second language once is enough.
  const clicked = asked.slice(0, story.language === 'en' ? asked.length : 1)
  for (const [who, speaker] of clicked) {
    if (!speaker) throw new Error('nobody of that constituency spoke')
    const page = await as(who, `/hearings/${hearing}`)
    await page.getByRole('button', { name: t('Put a speaker on the list') }).click()
    await page.getByLabel(label('Name, as it is to stand on the list')).fill(speaker.name)
    await page.getByLabel(label('Organisation or State')).fill(speaker.affiliation)
    await page.getByLabel(label('Constituency')).selectOption(speaker.constituency)
    await page.getByLabel(label('When')).selectOption(speaker.part)
    if (who === 'rosa') await look(page, 'hearing-register')
    await page.getByRole('button', { name: t('Save') }).click()
    await page.getByText(speaker.name, { exact: true }).first().waitFor()
    await page.context().close()
  }
  const others = texts.speakers.filter((one) => !clicked.some(([, speaker]) => speaker === one))
  await tell(
    'helene',
    hearing,
    [...others, unheard].map((one) => ['speaker.registered', 'speakers', { speaker: clarion.newId(), ...one }]),
  )
  const page = await as('helene', `/hearings/${hearing}?view=modalities`)
  await page.getByText('A/RES/71/287').waitFor()
  await page.getByText(t('No survivor speaks in the opening.')).waitFor({ state: 'detached' })
  await page.context().close()
}

/** Asked for the floor and was never given it: in the digests is nobody of whom it is told. */
const unheard = {
  name: 'Somebody who waited',
  affiliation: 'Nobody’s organization',
  constituency: 'civil-society',
  part: 'floor',
}

/** The floor is given, taken when the time is over, and the gavel falls before everybody was heard. */
export async function giveTheFloor(story: CycleStory): Promise<void> {
  const { t, as, look, tell, state, hearing } = story
  const { speakers } = await state<SpeakersState>('helene', hearing, 'speakers')
  const [survivor, delegate] = ['survivor', 'member-state'].map((one) =>
    speakers.find(({ constituency }) => constituency === one),
  )
  const others = speakers.filter(({ id, name }) => id !== survivor?.id && id !== delegate?.id && name !== unheard.name)
  const morning = Date.now() - 4 * 3_600_000
  const at = (minutes: number) => new Date(morning + minutes * 60_000).toISOString()
  await tell(
    'helene',
    hearing,
    others.flatMap(({ id: speaker }, place) => [
      ['floor.given', 'speakers', { speaker, at: at(place * 5) }],
      ['floor.ended', 'speakers', { speaker, how: 'finished', at: at(place * 5 + 3) }],
    ]),
  )
  const page = await as('helene', `/hearings/${hearing}`)
  const give = async (name: string, how: string) => {
    await page.getByRole('button', { name: new RegExp(`${t.words.say('hearing.give')}.*${name}`) }).click()
    await page.getByRole('timer').waitFor()
    if (how === 'Cut off') await look(page, 'hearing-floor')
    await page.getByRole('button', { name: t(how) }).click()
    await page.getByRole('timer').waitFor({ state: 'detached' })
  }
  await give(survivor?.name ?? '', 'The speaker has finished')
  await give(delegate?.name ?? '', 'Cut off')
  await page.getByRole('button', { name: t('End the hearing') }).click()
  await page.getByText(t('The hearing has ended. Who was not reached stays to be seen.')).waitFor()
  await theBalance(page, story)
  await look(page, 'hearing-balance')
  await page.context().close()
}

/** One of a civil society asked and was not reached, and one Member State was cut. */
async function theBalance(page: Page, { t, label }: CycleStory): Promise<void> {
  const cell = (row: string, column: string) =>
    page
      .getByRole('row', { name: label(row) })
      .locator(`[data-column="${t.words.say(column === 'Cut off' ? 'hearing.wasCut' : 'hearing.notReached')}"]`)
  const one = t.words.number(1)
  await cell('Member State', 'Cut off').getByText(one, { exact: true }).waitFor()
  await cell('Civil society', 'Not reached').getByText(one, { exact: true }).waitFor()
}
