import { describe, expect, it } from 'vitest'
import { codeList, setOf } from './code-list.ts'
import { codeLists } from './code-lists.ts'
import { exploitationCrosswalk } from './exploitation-crosswalk.ts'
import { exploitationForms, exploitationSubForms, formOfSubForm } from './exploitation-forms.ts'
import { isicSectionOfLetter, isicSections } from './isic-sections.ts'
import { palermoActs } from './palermo-acts.ts'
import { meansFitAge, palermoMeans } from './palermo-means.ts'
import { needs, palermoServices, serviceLineCrosswalk, serviceLines } from './service-lines.ts'

describe('code lists', () => {
  it('have each a name of their own, a source and a label for every code', () => {
    expect(new Set(codeLists.map(({ name }) => name)).size).toBe(codeLists.length)
    for (const list of codeLists) {
      expect(list.source.length, list.name).toBeGreaterThan(10)
      for (const { label } of list.terms) expect(label.trim(), list.name).toMatch(/^\S.*\S$|^\S$/)
    }
  })

  it('refuse a code that stands twice', () => {
    const twice = { name: 'x', title: 'X', source: 'none', provenance: 'unverified' } as const
    expect(() =>
      codeList({
        ...twice,
        terms: [
          ['a', 'A'],
          ['a', 'B'],
        ],
      }),
    ).toThrow('stands twice')
  })

  it('accept their codes and nothing else', () => {
    expect(palermoActs.schema.parse('receipt')).toBe('receipt')
    expect(palermoActs.schema.safeParse('Receipt').success).toBe(false)
    expect(palermoActs.has('abduction')).toBe(false)
  })

  it('keep a set free of repetition', () => {
    const acts = setOf(palermoActs)
    expect(acts.safeParse(['receipt', 'transfer']).success).toBe(true)
    expect(acts.safeParse([]).success).toBe(true)
    expect(acts.safeParse(['receipt', 'receipt']).success).toBe(false)
  })
})

describe('the definition of trafficking', () => {
  it('has exactly five acts, and abduction is a means', () => {
    expect(palermoActs.codes).toEqual(['recruitment', 'transportation', 'transfer', 'harbouring', 'receipt'])
    expect(palermoMeans.has('abduction')).toBe(true)
  })

  it('needs no means for a child, and never lets an adult record say so', () => {
    expect(meansFitAge(['not-required-child'], 'child')).toBe(true)
    expect(meansFitAge(['not-required-child'], 'unknown')).toBe(true)
    expect(meansFitAge(['not-required-child', 'threat'], 'child')).toBe(true)
    expect(meansFitAge(['not-required-child'], 'adult')).toBe(false)
    expect(meansFitAge([], 'adult')).toBe(true)
  })
})

describe('crosswalks', () => {
  it('give every form a basis, and a GLOTIP category to every form', () => {
    expect(Object.keys(exploitationCrosswalk)).toEqual(exploitationForms.codes)
    for (const form of exploitationForms.codes) {
      expect(exploitationCrosswalk[form].basis.length).toBeGreaterThan(5)
      expect(exploitationCrosswalk[form].glotip).not.toBeNull()
    }
  })

  it('use each of the five base types of the UK data exactly once', () => {
    const used = exploitationForms.codes.flatMap((form) => exploitationCrosswalk[form].ukNrm ?? [])
    expect(used.toSorted()).toEqual(['Criminal', 'Domestic', 'Labour', 'Organ Harvesting', 'Sexual'])
  })

  it('tie every sub-form to a form of the list', () => {
    for (const subForm of exploitationSubForms.codes) expect(exploitationForms.has(formOfSubForm[subForm])).toBe(true)
  })

  it('tie service lines to every letter of article 6(3) and every need', () => {
    const rows = serviceLines.codes.map((line) => serviceLineCrosswalk[line])
    expect(new Set(rows.flatMap(({ palermo }) => palermo ?? []))).toEqual(new Set(palermoServices.codes))
    expect(new Set(rows.flatMap(({ need }) => need ?? []))).toEqual(new Set(needs.codes))
  })

  it('find an industry by its letter', () => {
    expect(isicSections.codes).toHaveLength(21)
    expect(isicSectionOfLetter('t')).toBe('T_ActivitiesOfHouseholdsAsEmployers')
    expect(isicSectionOfLetter('V')).toBeUndefined()
  })
})
