/**
 * What a State can be to an adopted text. That it stayed silent or broke the silence is told by the silence, and not stated
 * by anybody.
 */
export const positionLabels = {
  'co-sponsors': 'Co-sponsors the text',
  joins: 'Joins the consensus',
  reserves: 'Has a reservation on paragraphs',
  dissociates: 'Dissociates itself',
  'votes-for': 'Votes in favour',
  'votes-against': 'Votes against',
  abstains: 'Abstains',
  explains: 'Explains its position',
} as const

/** One that is stated. */
export type PositionCode = keyof typeof positionLabels

/** Those by which a State does not stand behind what a paragraph promises. */
export const notJoining: readonly PositionCode[] = ['reserves', 'dissociates', 'votes-against', 'abstains']
