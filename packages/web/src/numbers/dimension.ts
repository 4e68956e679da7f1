/** By what cases are drawn, in the order of the page. */
export const dimensions = [
  'quarter',
  'responder-type',
  'form',
  'age',
  'gender',
  'citizenship',
  'identification',
  'status',
] as const

export type Dimension = (typeof dimensions)[number]

/** By what every picture can be divided: few values each, so that a division stays readable. */
export const divisions = ['age', 'gender', 'responder-type', 'identification', 'status', 'year'] as const

export type Division = (typeof divisions)[number]

/** @returns the division that the address names; undefined when it names none of ours */
export function divisionOf(text: string | undefined): Division | undefined {
  return divisions.find((division) => division === text)
}
