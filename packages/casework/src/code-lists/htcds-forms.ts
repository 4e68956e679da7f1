import { exploitationCrosswalk } from './exploitation-crosswalk.ts'
import { type ExploitationForm, exploitationForms } from './exploitation-forms.ts'
import { type HtcdsExploitationType, htcdsExploitationTypes } from './htcds-exploitation-types.ts'
import type { IsicSection } from './isic-sections.ts'

/**
 * Says a set of forms in the values of HTCDS. A form for which the standard has no value becomes `Other`.
 *
 * @param forms our forms; empty means unknown and gives an empty set, never `Other`
 * @returns values of vic_TypeOfExploitation, each once, in the order of the standard
 * @example htcdsTypesOfForms(['forced-criminality', 'forced-labour']) // ['ForcedLabour', 'Other']
 */
export function htcdsTypesOfForms(forms: readonly ExploitationForm[]): HtcdsExploitationType[] {
  const types = new Set(forms.map((form) => exploitationCrosswalk[form].htcds ?? 'Other'))
  return htcdsExploitationTypes.codes.filter((type) => types.has(type))
}

/** Forms read from HTCDS, and values that stand for several of our forms, with the forms they may mean. */
export interface FormsOfHtcds {
  readonly forms: readonly ExploitationForm[]
  /** To be settled by a person: nothing is guessed. */
  readonly unclear: readonly { readonly type: HtcdsExploitationType; readonly mayMean: readonly ExploitationForm[] }[]
}

/**
 * Reads values of HTCDS as our forms. `Servitude` stands for several: with the industry of private households (ISIC
 * section T) it is domestic servitude, without it it stays unclear. `Other` is `other`, because the standard says no
 * more.
 *
 * @param types values of vic_TypeOfExploitation
 * @param industry value of vic_ForcedLabourIndustry, where there is one
 * @returns the forms that are certain, in the order of our list, and what is unclear
 */
export function formsOfHtcdsTypes(types: readonly HtcdsExploitationType[], industry?: IsicSection): FormsOfHtcds {
  const forms = new Set<ExploitationForm>()
  const unclear: { type: HtcdsExploitationType; mayMean: ExploitationForm[] }[] = []
  for (const type of new Set(types)) {
    const mayMean = exploitationForms.codes.filter((form) => exploitationCrosswalk[form].htcds === type)
    const [only] = mayMean
    if (type === 'Other') forms.add('other')
    else if (type === 'Servitude' && industry === 'T_ActivitiesOfHouseholdsAsEmployers') forms.add('domestic-servitude')
    else if (only !== undefined && mayMean.length === 1) forms.add(only)
    else unclear.push({ type, mayMean })
  }
  return { forms: exploitationForms.codes.filter((form) => forms.has(form)), unclear }
}
