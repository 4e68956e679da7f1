/** A paragraph of the invented declaration: its part is told by its number. */
export type InventedParagraph = readonly [label: string, text: string, messages: readonly string[]]

/** The zero draft; p1 to p6 in this order. */
export const zeroDraft: readonly InventedParagraph[] = [
  ['PP1', 'Recalling the invented Plan of Action, and the hearing that was held on it,', []],
  ['PP2', 'Recognizing that survivors know what protects them,', ['M1']],
  ['OP1', 'We commit to open places in shelters for survivors in every region.', ['M1']],
  ['OP2', 'We urge all States not to punish victims for what they were forced to do.', ['M8']],
  ['OP3', 'We commit to train every new police officer to recognize and protect victims.', ['M8']],
  ['OP4', 'We note the reports of those who help.', []],
]

/** What Westland asked to add behind the places in shelters. */
export const keptOpen = ' and to keep them open after a trial is over'

/** The paragraph that Westland asked for at the end. */
export const review = 'We decide to review these commitments in three years.'

/** The first revision: what was taken in stands in it. */
export const firstRevision: readonly InventedParagraph[] = [
  ...zeroDraft.slice(0, 2),
  ['OP1', `We commit to open places in shelters for survivors in every region${keptOpen}.`, ['M1']],
  ...zeroDraft.slice(3),
  ['OP5', review, []],
]

/** The second, after a silence was broken over four words. */
export const secondRevision: readonly InventedParagraph[] = firstRevision.map((paragraph) =>
  paragraph[0] === 'OP2'
    ? [
        'OP2',
        'We urge all States, in accordance with law, not to punish victims for what they were forced to do.',
        ['M8'],
      ]
    : paragraph,
)
