import { reviewVocabularies } from '@clarion/review'
import { expect, it } from 'vitest'
import { reviewParts } from './review-parts.ts'

it('calls every section of the review as its vocabulary does, up to the colon, and has at least all of them', () => {
  const titles = reviewVocabularies.flatMap(({ sections }) =>
    sections.map(({ name, title }) => [name, title.split(':')[0]] as const),
  )
  expect(reviewParts).toEqual(Object.fromEntries(titles))
})
