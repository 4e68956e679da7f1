import { expect, it } from 'vitest'
import { languageTag } from './language-tag.ts'

it('calls a language by the shortest code that it has, and by its own where it has no shorter one', () => {
  expect(['eng', 'ara', 'ckb'].map(languageTag)).toEqual(['en', 'ar', 'ckb'])
})

it('is silent about what is no code: an imported wording may say "Pashto"', () => {
  expect(languageTag('Pashto')).toBeUndefined()
})
