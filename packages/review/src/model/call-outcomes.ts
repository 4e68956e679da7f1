/** What came of a call to a model, for the journal and for whoever asked. */
export const callOutcomes = {
  answered: 'It answered.',
  unreachable: 'It could not be reached, or the line broke.',
  'too-slow': 'It took too long and was given up.',
  'too-large': 'The answer was too large and was not read.',
  redirected: 'It pointed to another address, which is not followed.',
  'not-admitted': 'It did not accept the key.',
  busy: 'It is busy. Ask again later.',
  failed: 'It refused, or failed.',
  'not-understood': 'The answer is not in the form that was asked for. Nothing of it was kept.',
} as const

/** Which. */
export type CallOutcome = keyof typeof callOutcomes
