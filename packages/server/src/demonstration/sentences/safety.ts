/** Words of safe contact: when, and what to say. */
export const safeHours = [
  'Weekdays from 10 to 12',
  'After 18, never on Sunday',
  'Mornings only, when the flat is empty',
  'Between shifts, about 14 to 15',
  'Any time; if nobody answers, do not call again that day',
  'Tuesdays and Thursdays at the market',
] as const

export const wordsToUse = [
  'Say that it is the library about a book.',
  'Ask whether the coat is ready.',
  'Say that it is the school, about the form.',
  'Use the first name only, and wait.',
  'Say that you dialled wrong; {they} will ring back.',
] as const

export const nevers = [
  'Never call the number that ends in 17',
  'Never say the name of the organisation',
  'Never write a message after 20',
  'Never come to the house',
  'Never speak with the cousin',
] as const

/** What endangers a person, by whom it comes from. */
export const dangers = {
  trafficker: [
    'They know the street, not the house.',
    'One of them calls from changing numbers.',
    'They hold photographs and say they will send them.',
    'They keep the passport.',
  ],
  family: ['An uncle took money and is asked for it.', 'The family at home is pressed to pay the debt.'],
  community: ['People at the church ask questions.', 'Someone at the market works for them.'],
  authorities: ['Afraid of being sent away.', 'A fine is open and could be enforced.'],
  self: ['Dark thoughts at night. Has a number to ring, and rings it.', 'Forgets to eat.'],
} as const

export const personsViews = [
  'I am safer here than I have been in two years.',
  'They will not come. They have others now.',
  'I know when he is near. Please believe me.',
  'I am not afraid for me, I am afraid for my sister.',
  'It is the letters that frighten me.',
] as const

export const safetyPlans = [
  'Another way home every second day. A word with the shelter that means: come. The bag stays packed.',
  'Telephone without location. Three numbers learnt by heart. The neighbour knows whom to call.',
  'Not alone to the authority. If a stranger comes up: into the pharmacy, and ring us.',
  'No photographs, no tags. The children are fetched by one of two people, nobody else.',
] as const
