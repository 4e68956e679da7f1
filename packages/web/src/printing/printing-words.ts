/** The words about a case on paper. */
export const printingWords = {
  'printing.title': 'Print the case',
  'printing.heading': 'Print parts of this case',
  'printing.open': 'Print parts of this case',
  'printing.why':
    'Paper can be lost, copied and found. Print only what is needed, keep it locked away, and destroy it when it is done with. That you printed it is written down, and the person can see it.',
  'printing.parts': 'Which parts',
  'printing.notes': 'Notes are not printed: they stay in the case.',
  'printing.none': 'Choose at least one part.',
  'printing.nothing': 'Nothing was said in this case yet that you may see.',
  'printing.prepare': 'Prepare the sheet',
  'printing.print': 'Print',
  'printing.again': 'Choose other parts',
  'printing.sheet': 'The sheet',
  'printing.case': 'Case {code}',
  'printing.by': 'Printed by {name}, {organisation}, {moment}.',
  'printing.confidential':
    'Confidential. For the work with this person only. Destroy it when it is not needed any more.',
  'printing.limited': 'It holds only what {organisation} may see of this case, and of that the parts that were chosen.',
} as const
