import { codeList } from './code-list.ts'

/**
 * The nine levels of the International Standard Classification of Education (ISCED 2011), as HTCDS names them.
 */
export const educationLevels = codeList({
  name: 'education-levels',
  title: 'Highest level of education',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field prs_HighestLevelOfEducation',
  provenance: 'verified',
  terms: [
    ['EarlyChildhoodEducation', 'Early Childhood Education'],
    ['PrimaryEducation', 'Primary Education'],
    ['LowerSecondaryEducation', 'Lower Secondary Education'],
    ['UpperSecondaryEducation', 'Upper Secondary Education'],
    ['PostSecondaryNonTertiaryEducation', 'Post-secondary Non-tertiary Education'],
    ['ShortCycleTertiaryEducation', 'Short-cycle Tertiary Education'],
    ['BachelorsOrEquivalentLevel', 'Bachelor’s or Equivalent Level'],
    ['MastersOrEquivalentLevel', 'Master’s or Equivalent Level'],
    ['DoctoralOrEquivalentLevel', 'Doctoral or Equivalent Level'],
  ],
})

export type EducationLevel = (typeof educationLevels.codes)[number]
