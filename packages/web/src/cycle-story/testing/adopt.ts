import { paragraphOn, saveBy } from '../../declaration/testing/consultation-moves.ts'
import type { CycleStory } from './cycle-story.ts'
import { confirmed } from './send-the-summary.ts'

/** A silence with an hour and a place is broken by one State, on one paragraph; the next one holds. */
export async function liveThroughTheSilence(story: CycleStory): Promise<void> {
  const { t, label, as, look, declaration, clarion } = story
  const helene = await as('helene', `/declarations/${declaration}?view=silence`)
  const hour = new Date(Date.now() + 26 * 3_600_000).toISOString().slice(0, 16)
  await helene.getByLabel(label('On the clocks of which place')).selectOption('Africa/Nairobi')
  await helene.getByLabel(label('Until which hour')).fill(hour)
  await saveBy(helene, t('Open the silence'), t('Saved.'))
  await helene.getByText(t('Running')).waitFor()
  await look(helene, 'declaration-silence')
  const adaeze = await as('adaeze', `/declarations/${declaration}?view=silence`)
  await adaeze.getByRole('checkbox', { name: 'OP2' }).check()
  await adaeze.getByLabel(label('What is asked')).fill('Six words in this paragraph.')
  await saveBy(adaeze, t('Break it'), t('Saved.'))
  await adaeze
    .getByRole('list', { name: t('Broken by') })
    .getByText('Six words in this paragraph.')
    .waitFor()
  await look(adaeze, 'declaration-broken')
  await adaeze.context().close()
  // The second one ran until the hour that is just over: nobody waits a day for a test.
  const over = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000)
  const body = { revision: 1, hour: over.toISOString().slice(0, 16), zone: 'UTC', until: over.toISOString() }
  await clarion.tell('helene', declaration, 'silence.opened', 'text', body, 0, over.getTime() - 3_600_000)
  await helene.reload()
  await saveBy(helene, t('Note that it held'), t('Saved.'))
  await helene.getByText(t('Held')).waitFor()
  await helene.context().close()
}

/** It is adopted by consensus; one State has a reservation, another dissociates itself from a paragraph. */
export async function adoptIt(story: CycleStory): Promise<void> {
  const { t, label, as, look, declaration } = story
  const helene = await as('helene', `/declarations/${declaration}?view=silence`)
  await helene.getByLabel(label('Symbol')).first().fill('A/RES/72/1')
  await helene.getByLabel(label('Symbol of the draft')).fill('A/71/L.81')
  await helene.getByLabel(label('Adopted on')).fill('2017-09-27')
  await helene.getByLabel(t('By consensus')).check()
  await look(helene, 'declaration-adopt')
  await helene.getByRole('button', { name: t('It was adopted') }).click()
  await confirmed(helene, story)
  await helene
    .getByText(/A\/RES\/72\/1/)
    .first()
    .waitFor()
  await helene.context().close()
  for (const [who, position, paragraph, words] of [
    ['tomas', 'reserves', 'OP4', 'Our law knows another procedure.'],
    ['adaeze', 'dissociates', 'OP2', 'We dissociate ourselves from this paragraph.'],
  ] as const) {
    const page = await as(who, `/declarations/${declaration}?view=positions`)
    if (who === 'tomas') await page.getByRole('checkbox', { name: 'XWL' }).check()
    await page.getByRole('combobox', { name: label('Position') }).selectOption(position)
    await page.getByRole('checkbox', { name: paragraph }).check()
    await page.getByLabel(label('What was said')).fill(words)
    await saveBy(page, t('State it'), t('Saved.'))
    await page
      .getByRole('list', { name: t('Positions') })
      .getByText(words)
      .waitFor()
    if (who === 'adaeze') await look(page, 'declaration-positions')
    await page.context().close()
  }
  const rosa = await as('rosa', `/declarations/${declaration}`)
  await paragraphOn(rosa, 'OP2').getByText('takes note of education').first().waitFor()
  await look(rosa, 'declaration-adopted')
  await rosa.context().close()
}
