import {
  exploitationForms,
  flagReasons,
  organisationTypes,
  serviceLines,
  staffRoles,
  taskTitles,
} from '@clarion/casework'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { english } from './english.ts'
import { spokenIn } from './languages.ts'

const englishWords = await spokenIn('en')

describe('the English words', () => {
  it('are all ICU messages', () => {
    for (const [key, message] of Object.entries(english)) {
      expect(() => compileMessageOrThrow(message), key).not.toThrow()
    }
  })

  it('call what the vocabularies name by the vocabularies’ own labels, all of them', () => {
    const group = (name: string) =>
      Object.fromEntries(Object.entries(english).filter(([key]) => key.split('.')[0] === name))
    const terms = (list: { readonly terms: readonly { readonly code: string; readonly label: string }[] }) =>
      list.terms.map(({ code, label }) => [code, label] as const)
    const expected = (name: string, pairs: readonly (readonly [string, string])[]) =>
      Object.fromEntries(pairs.map(([code, label]) => [`${name}.${code}`, label]))
    expect(group('form')).toEqual(expected('form', terms(exploitationForms)))
    expect(group('flag')).toEqual(expected('flag', Object.entries(flagReasons)))
    expect(group('line')).toEqual(expected('line', terms(serviceLines)))
    expect(group('organisationType')).toEqual(expected('organisationType', terms(organisationTypes)))
    expect(group('task')).toEqual(expected('task', Object.entries(taskTitles)))
    expect(group('role')).toEqual(expected('role', Object.entries(staffRoles)))
  })

  it('count in the forms that English has', () => {
    const { say } = englishWords
    expect(say('cases.found', { count: 1, more: 'no' })).toBe('1 case.')
    expect(say('cases.found', { count: 50, more: 'yes' })).toBe('50 cases and more.')
  })
})
