import type { Gender } from '../code-lists/genders.ts'

const genderByLabel = new Map<string, Gender>([
  ['male', 'Masculine'],
  ['female', 'Feminine'],
  // "Other" says neither which nor that nobody asked. No HTCDS value claims less, and the published label is kept.
  ['other', 'NonSpecifiedUnknown'],
  ['unknown', 'NonSpecifiedUnknown'],
  ['not recorded', 'NonSpecifiedUnknown'],
  ['not specified or unknown', 'NonSpecifiedUnknown'],
  ['-99', 'NonSpecifiedUnknown'],
])

/**
 * Reads a gender as published by the UK National Referral Mechanism.
 *
 * @param label the cell as it stands; case and spaces around it do not matter
 * @returns the HTCDS code, or undefined when the label is not one of the table
 */
export function readUkNrmGender(label: string): Gender | undefined {
  return genderByLabel.get(label.trim().toLowerCase())
}
