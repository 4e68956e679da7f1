/** What a model may be asked to propose. */
export const purposes = {
  codes: 'Which passages speak of which message',
  merge: 'Which messages say the same',
  wording: 'Sentences for a message',
  translation: 'A message in another language',
} as const

/** Which. */
export type Purpose = keyof typeof purposes
