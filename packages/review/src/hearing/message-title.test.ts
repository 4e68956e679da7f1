import { expect, it } from 'vitest'
import { messageTitle } from './message-title.ts'

it('a message is called by its title, by the hearing’s own words for it, or by its short name, whatever that is', () => {
  const theme = { entry: '', author: '', organisation: '', at: '' }
  const themes = [{ ...theme, id: 'H1', title: 'Boats' }]
  expect(messageTitle('M1', { themes }, 'en')).not.toBe('M1')
  expect(messageTitle('H1', { themes }, 'en')).toBe('Boats')
  for (const id of ['M99', 'constructor', 'toString', 'valueOf']) expect(messageTitle(id, { themes }, 'en')).toBe(id)
})
