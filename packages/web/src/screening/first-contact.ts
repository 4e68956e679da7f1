import type { Conversation } from './conversation.ts'

/** What was said before the first question, by the fields of its kind; what is absent was not asked. */
export type FirstSaid = Readonly<Record<string, string>>

/** What stands against going on, in the order in which it is asked. */
export type Obstacle = 'notSafe' | 'listened' | 'noInterpreter'

/** @returns what stands against going on with what was said; nothing where nothing was said */
export function obstaclesIn({ safe, company, interpreter }: FirstSaid): readonly Obstacle[] {
  return [
    ...(safe === 'no' || safe === 'not-sure' ? (['notSafe'] as const) : []),
    ...(company === 'other' ? (['listened'] as const) : []),
    ...(interpreter === 'missing' ? (['noInterpreter'] as const) : []),
  ]
}

/** Members of the entry's body; a test holds that the kind takes each of them. */
const members: readonly string[] = ['safe', 'company', 'interpreter', 'language', 'outcome', 'sign', 'again']

/** @returns the body of the entry that records it; undefined where nothing was said */
export function firstContactBody(said: FirstSaid): FirstSaid | undefined {
  const known = Object.entries(said).filter(([name, text]) => members.includes(name) && text.trim() !== '')
  return known.length === 0 ? undefined : Object.fromEntries(known.map(([name, text]) => [name, text.trim()]))
}

/** @returns what is recorded where one went on all the same: no day to come back on */
export function wentOn({ again: _, ...said }: FirstSaid): FirstSaid {
  return firstContactBody(said) ? { ...said, outcome: 'went-on' } : {}
}

/** @returns what is recorded where one stopped: to come back, unless it was left to the person */
export function stopped(said: FirstSaid): FirstSaid {
  return { ...said, outcome: said['outcome'] === 'left-to-person' ? 'left-to-person' : 'come-back' }
}

/** @returns what a screening says of the same conversation, so that nobody is asked twice */
export function termsFrom({
  company = '',
  interpreter,
  language = '',
}: FirstSaid): Pick<Conversation, 'alone' | 'language'> {
  const alone = company === 'alone' ? (interpreter === 'here' ? 'interpreter' : 'yes') : company === '' ? '' : 'no'
  return { alone, language }
}
