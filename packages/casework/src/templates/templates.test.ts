import { isDisputed, registry } from '@clarion/journal'
import { expect, it } from 'vitest'
import { caseworkVocabularies } from '../casework-vocabularies.ts'
import { programmeVocabulary } from '../programme-vocabulary.ts'
import { cast, namedIdentifier, type Speaker } from '../testing/cast.ts'
import { doorModel, isRefused } from '../testing/door-model.ts'
import { type TemplatesState, templatesFor } from './templates-section.ts'

const { grace, noor, mira } = cast

it('texts to start from are the programme’s own: published, published anew, taken out and brought back', () => {
  const door = doorModel(registry(caseworkVocabularies), programmeVocabulary, namedIdentifier(1))
  const say = (kind: string, body: unknown, by: Speaker = grace, seen?: number) => {
    const answer = door.say({ by, kind, body, ...(seen !== undefined && { seen }) })
    return isRefused(answer) ? answer.code : undefined
  }
  const state = () => door.state('templates') as TemplatesState
  say('programme.opened', { name: 'National referral mechanism' })
  const words = { use: 'note', title: 'First talk', language: 'eng', text: 'We talked about […].' }
  expect(say('template.published', words, mira)).toBe('not-permitted')
  expect(say('template.withdrawn', { template: namedIdentifier(900) })).toBe('refers-to-nothing')
  expect(say('template.published', words)).toBeUndefined()
  const [{ id, version } = { id: '', version: 0 }] = templatesFor(state(), 'note')
  expect([version, templatesFor(state(), 'referral')]).toEqual([1, []])
  expect(say('template.published', { ...words, template: id, text: 'We spoke of […].' })).toBeUndefined()
  expect(templatesFor(state(), 'note')).toMatchObject([{ id, version: 2, text: 'We spoke of […].' }])
  expect(say('template.withdrawn', { template: id })).toBeUndefined()
  expect(templatesFor(state(), 'note')).toEqual([])
  expect(say('template.published', { ...words, template: id })).toBeUndefined()
  expect(templatesFor(state(), 'note')).toMatchObject([{ id, version: 3 }])
  // Somebody who had not seen the last one disagrees with it, and neither is lost.
  say('template.published', { ...words, template: id, text: 'Another' }, noor, 2)
  expect(state().templates.map((one) => isDisputed(one.words))).toEqual([true])
})
