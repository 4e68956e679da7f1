import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordDifferences } from './word-differences.ts'

it('names the words that went and those that came', () => {
  expect(wordDifferences('You can say no.', 'You may say no, always.', 'en')).toEqual([
    { kind: 'same', text: 'You ' },
    { kind: 'removed', text: 'can' },
    { kind: 'added', text: 'may' },
    { kind: 'same', text: ' say no' },
    { kind: 'added', text: ', always' },
    { kind: 'same', text: '.' },
  ])
  expect(wordDifferences('您可以拒绝。', '您随时可以拒绝。', 'zh').filter(({ kind }) => kind === 'added')).toEqual([
    { kind: 'added', text: '随时' },
  ])
})

it('holds both texts whole, whatever they are, and says of the same text that nothing changed', () => {
  const text = fc.array(fc.constantFrom('say', 'no', 'yes', ' ', '.', 'لا', '不')).map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const all = wordDifferences(before, after, 'en')
      const without = (kind: string) => all.flatMap((one) => (one.kind === kind ? [] : [one.text])).join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
      expect(wordDifferences(before, before, 'en').every(({ kind }) => kind === 'same')).toBe(true)
    }),
  )
})
