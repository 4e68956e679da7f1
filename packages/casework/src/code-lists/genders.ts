import { codeList } from './code-list.ts'

/**
 * Gender as the person expresses it. `NonSpecifiedUnknown` is not an answer of no: it says that nobody asked, or that
 * the person chose not to say.
 */
export const genders = codeList({
  name: 'genders',
  title: 'Gender',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field prs_Gender',
  provenance: 'verified',
  terms: [
    ['Feminine', 'Feminine'],
    ['Masculine', 'Masculine'],
    ['TransgenderFeminine', 'Transgender Feminine'],
    ['TransgenderMasculine', 'Transgender Masculine'],
    ['NonConforming', 'Non-Conforming'],
    ['NonSpecifiedUnknown', 'Not Specified/Unknown'],
  ],
})

export type Gender = (typeof genders.codes)[number]
