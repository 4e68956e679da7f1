import type { Instrument, InstrumentItem } from './instrument-schema.ts'
import type { AnswerSource, ScreeningAnswer } from './screening-answer.ts'

/** What the answers say about one item. Only `met` counts towards a rule; the other four are not each other. */
export type ItemState = 'met' | 'not-met' | 'unknown' | 'skipped' | 'not-asked'

/** One item with all that was answered about it. */
export interface ItemFinding {
  readonly item: InstrumentItem
  readonly state: ItemState
  /** From whose words or eyes the indicator is met; empty unless the state is `met`. */
  readonly metFrom: readonly AnswerSource[]
  /** True when one source says yes and another no. Both stay; a person weighs them. */
  readonly disputed: boolean
  /** Every answer to this item, in the order given. */
  readonly answers: readonly ScreeningAnswer[]
}

function stateOf(answers: readonly ScreeningAnswer[]): ItemState {
  const given = new Set(answers.map(({ answer }) => answer))
  if (given.has('yes')) return 'met'
  if (given.has('no')) return 'not-met'
  if (given.has('unknown')) return 'unknown'
  return given.has('skipped') ? 'skipped' : 'not-asked'
}

/**
 * Lays the answers beside the items. An indicator is met when any source says yes: a denial by one source does not
 * cancel what another has seen, and the dispute is shown.
 *
 * @param instrument the instrument asked
 * @param answers the answers, in any order
 * @returns one finding an item, in the order of the instrument
 */
export function findItems(instrument: Instrument, answers: readonly ScreeningAnswer[]): ItemFinding[] {
  const byItem = Map.groupBy(answers, ({ item }) => item)
  return instrument.items.map((item) => {
    const own = byItem.get(item.code) ?? []
    const yes = own.filter(({ answer }) => answer === 'yes')
    return {
      item,
      state: stateOf(own),
      metFrom: [...new Set(yes.map(({ source }) => source))],
      disputed: yes.length > 0 && own.some(({ answer }) => answer === 'no'),
      answers: own,
    }
  })
}

/** Codes that answers name and the instrument does not have: of another version, kept and shown, never counted. */
export function unrecognisedItems(instrument: Instrument, answers: readonly ScreeningAnswer[]): string[] {
  const codes = new Set(instrument.items.map(({ code }) => code))
  return [...new Set(answers.map(({ item }) => item).filter((item) => !codes.has(item)))]
}

/** States in which an item might still turn out to be met. */
export function mightBeMet({ state }: ItemFinding): boolean {
  return state === 'unknown' || state === 'skipped' || state === 'not-asked'
}
