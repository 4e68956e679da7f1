import type { AgeGroup, Instrument, ScreeningAnswer } from '@clarion/casework'
import type { FirstSaid } from './first-contact.ts'

/** A conversation as it goes: what was agreed, where one is, what was answered. Pure; kept by the page. */
export type Conversation = {
  readonly instrument: string
  readonly version: string
  readonly agreed: string
  readonly alone: string
  readonly language: string
  /** How old the person was when it happened; empty where it was left open. */
  readonly ageAtAct: AgeGroup | ''
  /** Which question is asked now, from 0; the number of questions when all were asked or one stopped. */
  readonly at: number
  readonly answers: readonly ScreeningAnswer[]
  readonly stopped: boolean
  /** What was said before the first question: is it safe, who can hear, in which language. */
  readonly first?: FirstSaid
  /** What is typed of an answer and not yet noted. */
  readonly open?: OpenAnswer
}

/** An answer while it is typed: nothing need be chosen yet. */
export type OpenAnswer = Pick<ScreeningAnswer, 'item' | 'source'> & { readonly answer: string; readonly note: string }

/** @returns a conversation about to begin */
export function beginConversation(
  { id, version }: Instrument,
  terms: Pick<Conversation, 'agreed' | 'alone' | 'language' | 'ageAtAct' | 'first'>,
): Conversation {
  return { instrument: id, version, ...terms, at: 0, answers: [], stopped: false }
}

/** @returns the conversation with an answer noted and the next question asked; a later answer of the same source replaces it */
export function answered({ open: _, ...conversation }: Conversation, answer: ScreeningAnswer): Conversation {
  const others = conversation.answers.filter(({ item, source }) => item !== answer.item || source !== answer.source)
  return { ...conversation, answers: [...others, answer], at: conversation.at + 1 }
}

/** @returns the conversation with a question skipped: asked, and not answered. Whoever answered before takes it back */
export function skipped({ open: _, ...conversation }: Conversation, item: string): Conversation {
  const others = conversation.answers.filter((answer) => answer.item !== item)
  return {
    ...conversation,
    answers: [...others, { item, answer: 'skipped', source: 'person' }],
    at: conversation.at + 1,
  }
}

/** @returns the conversation at the first question of the next part; what is left out was not asked, which is not "no" */
export function partLeft(conversation: Conversation, { items }: Instrument): Conversation {
  const part = items[conversation.at]?.dimension
  const next = items.findIndex((item, place) => place > conversation.at && item.dimension !== part)
  return { ...conversation, at: next === -1 ? items.length : next }
}

/** @returns what the form of a question begins with: what was typed of it, else what was noted before, else nothing */
export function openAnswer({ open, answers }: Conversation, item: string): OpenAnswer {
  if (open?.item === item) return open
  const noted = answers.find((one) => one.item === item && one.answer !== 'skipped')
  return { item, answer: noted?.answer ?? '', source: noted?.source ?? 'person', note: noted?.note ?? '' }
}

/** @returns the body of the entry that records the conversation */
export function bodyOf({ instrument, version, agreed, alone, language, ageAtAct, answers, stopped }: Conversation) {
  return {
    instrument,
    version,
    agreed,
    ...(alone === '' ? {} : { alone }),
    ...(language === '' ? {} : { language }),
    ...(ageAtAct === '' ? {} : { ageAtAct }),
    answers: answers.map(({ note, ...answer }) => (note ? { ...answer, note } : answer)),
    stopped,
  }
}
