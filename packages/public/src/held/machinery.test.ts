import { caseVocabulary } from '@clarion/casework'
import { expect, it } from 'vitest'
import { languagesOf } from '../words/languages.ts'
import { describeState } from './describe-state.ts'
import { fieldLabels } from './field-labels.ts'

it('the number of a passport is shown to her, the number of an entry is not', () => {
  const kinds = caseVocabulary.kinds.filter(({ section }) => section.name === 'identity')
  const labels = fieldLabels(kinds.map(({ body }) => body.toJSONSchema({ io: 'input' })))
  const describing = {
    words: languagesOf('UTC').of('en'),
    section: 'identity',
    labels,
    names: new Map<string, string>(),
  }
  const described = JSON.stringify(
    describeState({ numbers: [{ kind: 'passport', country: 'ALB', number: 'BA4417' }], number: 907 }, describing),
  )
  expect(described).toContain('BA4417')
  expect(described).not.toContain('907')
})
