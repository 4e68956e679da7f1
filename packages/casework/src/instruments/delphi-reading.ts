import type { DelphiDimension } from './delphi-dimensions.ts'

/**
 * How the positive dimensions read together. A pattern is what the answers look like, for a person to weigh. None of
 * them says that someone is, or is not, a victim.
 */
export type DelphiPattern =
  | 'trafficking-pattern'
  | 'deception-and-exploitation'
  | 'exploitation-alone'
  | 'exploitation-of-a-child'
  | 'no-pattern'
  | 'not-covered'

/** A pattern with its reason in words. */
export interface DelphiReading {
  readonly pattern: DelphiPattern
  readonly words: string
}

/** What the adult or child list is read for. */
export interface DelphiReadingQuestion {
  readonly positive: ReadonlySet<DelphiDimension>
  readonly exploitation: 'labour' | 'sexual'
}

/** Every reading in words: of adults, then of children. */
export const readingWords = {
  labour:
    'A means at recruitment, exploitation, and coercion or abuse of vulnerability at destination are positive together. The published reading takes this for the pattern of trafficking for forced labour.',
  sexual:
    'A means at recruitment, exploitation, and coercion or abuse of vulnerability at destination are positive together. The published reading takes this for the pattern of trafficking for sexual exploitation.',
  deception:
    'Deception at recruitment and exploitation are positive, coercion is not. The published reading takes this for a case of deception and exploitation.',
  exploitationAlone:
    'Exploitation alone is positive. The published reading takes this for an exploited migrant, whose rights at work have been broken.',
  none: 'No dimension is positive on what was answered. That is no finding that the person was not trafficked.',
  notNamed: 'The published reading does not name this combination of dimensions. It needs a fuller assessment.',
  labourOfChild:
    'An act is recorded and exploitation is positive. For a person under 18 this suffices for the pattern of trafficking for forced labour: no means is needed.',
  sexualOfChild:
    'An act is recorded and exploitation is positive. For a person under 18 this suffices for the pattern of trafficking for sexual exploitation: no means is needed.',
  actToAsk:
    'Exploitation of a child is positive and no act is recorded yet. No means is needed; recruitment, transportation, transfer, harbouring or receipt remains to be asked about.',
  noneOfChild: 'No dimension is positive on what was answered. That is no finding that the child was not trafficked.',
  othersOfChild:
    'Exploitation is not positive on what was answered, other dimensions are. It needs a fuller assessment.',
} as const

/**
 * Reads the positive dimensions of an adult list together, after the reading of the Moldova survey: deception or
 * coercion at recruitment, with exploitation, with coercion at destination; deception and exploitation without
 * coercion; exploitation alone. Abuse of vulnerability supports or replaces the means: at recruitment it stands in
 * for deception or coercion, at destination for coercion.
 *
 * Combinations the published reading does not name are said not to be covered, and go to an assessment: a reading
 * of our own would be an invented rule.
 *
 * @param question the positive dimensions and what the list asks about
 * @returns the pattern and its reason; total over all 64 combinations
 */
export function readAdultDelphi({ positive, exploitation }: DelphiReadingQuestion): DelphiReading {
  const deceived = positive.has('deceptive-recruitment')
  const coerced = positive.has('coercive-recruitment')
  const vulnerable = positive.has('recruitment-by-abuse-of-vulnerability')
  const exploited = positive.has('exploitation')
  const held = positive.has('coercion-at-destination') || positive.has('abuse-of-vulnerability-at-destination')
  const recruited = deceived || coerced || vulnerable
  if (exploited && recruited && held) {
    return { pattern: 'trafficking-pattern', words: readingWords[exploitation] }
  }
  if (exploited && deceived && !coerced && !held) {
    return { pattern: 'deception-and-exploitation', words: readingWords.deception }
  }
  if (exploited && !recruited && !held) {
    return { pattern: 'exploitation-alone', words: readingWords.exploitationAlone }
  }
  if (!exploited && !recruited && !held) {
    return { pattern: 'no-pattern', words: readingWords.none }
  }
  return { pattern: 'not-covered', words: readingWords.notNamed }
}

/**
 * Reads a child list: one act and a positive dimension of exploitation suffice, because for a person under 18 no
 * means is needed (Palermo Protocol, article 3(c)). The other dimensions add weight and are shown.
 *
 * @param question the positive dimensions and what the list asks about
 * @param actRecorded whether the record holds at least one of the five acts
 * @returns the pattern and its reason
 */
export function readChildDelphi(
  { positive, exploitation }: DelphiReadingQuestion,
  actRecorded: boolean,
): DelphiReading {
  if (positive.has('exploitation')) {
    return actRecorded
      ? { pattern: 'trafficking-pattern', words: readingWords[`${exploitation}OfChild`] }
      : { pattern: 'exploitation-of-a-child', words: readingWords.actToAsk }
  }
  if (positive.size === 0) {
    return { pattern: 'no-pattern', words: readingWords.noneOfChild }
  }
  return { pattern: 'not-covered', words: readingWords.othersOfChild }
}
