/** What the gate may find in a summary. */
export const diagnosticWords = {
  'no-support': 'Nothing in the hearing supports this sentence. Link it with what was said, reword it, or take it out.',
  'quantifier-too-wide':
    'The counts do not carry "{rung}": {speakers} of {ofSpeakers} speakers of {constituencies} constituencies in {panels} of {ofPanels} panels said so. The widest word they carry is "{widest}".',
  'unit-not-carried':
    'The counts do not carry "{rung}" where it says {unit}: {count} of {of} that took the floor said so.',
  'quantifier-unsaid':
    'Nobody coded so far said this, and the sentence says somebody did. Code who said it, or take it out.',
  'quote-not-exact':
    'These words in quotation marks were not said like this. Copy them from the record, or take the marks away.',
  'mixed-letters': 'The word "{word}" holds letters of two scripts that look alike. Type it anew.',
  'survivor-words-unreleased':
    'These are words of a survivor who has not released them. Say it in other words, or ask for the release first.',
} as const

/** Which. */
export type DiagnosticCode = keyof typeof diagnosticWords

/** Something in a summary that keeps it from being signed: where, what, and the facts its words need. */
export type Diagnostic = {
  readonly code: DiagnosticCode
  /** The paragraph, from 0. */
  readonly paragraph: number
  /** Where in the paragraph, in code points. */
  readonly start: number
  readonly end: number
  readonly detail: Readonly<Record<string, string | number>>
}

/** The English words of a diagnostic: what is wrong and what to do. */
export function diagnosticText({ code, detail }: Diagnostic): string {
  return diagnosticWords[code].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? name))
}
