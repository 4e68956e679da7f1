import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlMethods } from './control-methods.ts'
import { ctdcMeansOfControlMethod } from './ctdc-crosswalk.ts'
import { exploitationForms } from './exploitation-forms.ts'
import { htcdsExploitationTypes } from './htcds-exploitation-types.ts'
import { formsOfHtcdsTypes, htcdsTypesOfForms } from './htcds-forms.ts'

describe('forms in the values of HTCDS', () => {
  it('say Other where the standard has no value, and nothing where nothing is known', () => {
    expect(htcdsTypesOfForms(['forced-criminality', 'forced-labour', 'online-scam-compound'])).toEqual([
      'ForcedLabour',
      'Other',
    ])
    expect(htcdsTypesOfForms([])).toEqual([])
  })

  it('read servitude by its industry and leave it unclear without one', () => {
    expect(formsOfHtcdsTypes(['Servitude'], 'T_ActivitiesOfHouseholdsAsEmployers')).toEqual({
      forms: ['domestic-servitude'],
      unclear: [],
    })
    expect(formsOfHtcdsTypes(['Servitude', 'ForcedLabour'], 'F_Construction')).toEqual({
      forms: ['forced-labour'],
      unclear: [{ type: 'Servitude', mayMean: ['domestic-servitude', 'slavery-similar', 'debt-bondage-as-purpose'] }],
    })
  })

  it('come back to the same values, whatever was read', () => {
    fc.assert(
      fc.property(fc.subarray([...htcdsExploitationTypes.codes]), (types) => {
        const { forms, unclear } = formsOfHtcdsTypes(types)
        expect([...htcdsTypesOfForms(forms), ...unclear.map(({ type }) => type)].toSorted()).toEqual(types.toSorted())
      }),
    )
  })

  it('give every form a value, so that no exported set is emptied', () => {
    for (const form of exploitationForms.codes) expect(htcdsTypesOfForms([form])).toHaveLength(1)
  })

  it('reach every CTDC column of means from some method of control', () => {
    const reached = new Set(controlMethods.codes.map((method) => ctdcMeansOfControlMethod[method]))
    expect(reached.size).toBe(8 + 1)
  })
})
