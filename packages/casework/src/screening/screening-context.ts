import type { Field } from '@clarion/journal'
import type { AgeGroup, CtdcAgeBand } from '../code-lists/age-bands.ts'
import type { PalermoAct } from '../code-lists/palermo-acts.ts'
import type { AgeAtAct, PalermoMeans } from '../code-lists/palermo-means.ts'
import type { ExploitationState } from '../exploitation/exploitation-section.ts'
import type { PersonState } from '../person/person-section.ts'

/** On what an age at the act rests, or why it is not known. */
export type AgeFrom = 'said' | 'child-now' | 'born' | 'differ' | 'adult-now' | 'not-recorded'

/** What a case may say beside the answers of a screening; what its reader may not see is left out. */
export type RecordBesideAnswers = {
  /** The age at the act that was noted in the conversation itself. */
  readonly asked?: AgeGroup | undefined
  readonly person?: Pick<PersonState, 'ageAtExploitation' | 'ageGroup' | 'ageBand'> | undefined
  readonly exploitation?: Pick<ExploitationState, 'ageAtAct' | 'acts' | 'means' | 'places'> | undefined
  /** As much as is known: `1999`, `1999-04` or `1999-04-30`. */
  readonly birthDate?: string | undefined
  /** The day on which it is read, `2026-06-15`. */
  readonly today: string
}

/** What applying an instrument is told of the record, with where the age comes from. */
export type KnownContext = {
  readonly ageAtAct: AgeAtAct
  readonly ageFrom: AgeFrom
  readonly acts: readonly PalermoAct[]
  readonly means: readonly PalermoMeans[]
}

const ofAge = 18

/**
 * Reads from a case what the rules of an instrument depend on: the age at the act (Palermo Protocol, article 3(c) and
 * (d): under 18 no means is needed), the acts and the means. Nothing is guessed: an adult now may have been a child then,
 * so the age now says something of a child alone; where records differ the age is unknown, which the suggestions treat
 * as a doubt in favour of the child.
 *
 * @param record what the reader may see of the case
 * @returns the context and what the age rests on
 * @example screeningContextOf({ asked: 'child', today: '2026-06-15' }).ageAtAct // 'child'
 */
export function screeningContextOf(record: RecordBesideAnswers): KnownContext {
  const { exploitation } = record
  return {
    ...ageOf(record),
    acts: [...new Set(voices(exploitation?.acts).flat())],
    means: [...new Set(voices(exploitation?.means).flat())],
  }
}

function ageOf({ asked, person, exploitation, birthDate, today }: RecordBesideAnswers) {
  const told = [asked, ...voices(exploitation?.ageAtAct), ...voices(person?.ageAtExploitation)]
  const now = ageNow(person, birthDate, today)
  const born = birthDate === undefined ? undefined : bornBefore(birthDate, exploitation)
  const ages = new Set(told.filter((age) => age === 'child' || age === 'adult'))
  // Whoever is a child now was one at everything that has happened.
  if (now === 'child') ages.add('child')
  if (born !== undefined) ages.add(born)
  const [age] = ages
  if (age === undefined) return known('unknown', now === 'adult' ? 'adult-now' : 'not-recorded')
  if (ages.size > 1) return known('unknown', 'differ')
  if (told.includes(age)) return known(age, 'said')
  return known(age, born !== undefined || person === undefined || !isChildBySaying(person) ? 'born' : 'child-now')
}

const known = (ageAtAct: AgeAtAct, ageFrom: AgeFrom) => ({ ageAtAct, ageFrom })

function ageNow(person: RecordBesideAnswers['person'], birthDate: string | undefined, today: string): AgeAtAct {
  const [earliest, latest] = birthDate === undefined ? [] : eighteenth(birthDate)
  if (earliest !== undefined && today < earliest) return 'child'
  if (person && isChildBySaying(person)) return 'child'
  const groups = person ? nowBySaying(person) : []
  return groups.includes('adult') || (latest !== undefined && today >= latest) ? 'adult' : 'unknown'
}

type Described = NonNullable<RecordBesideAnswers['person']>

function nowBySaying({ ageGroup, ageBand }: Described): AgeGroup[] {
  const bands = voices(ageBand).map((band): AgeGroup => (isChildBand(band) ? 'child' : 'adult'))
  return [...voices(ageGroup), ...bands].filter((age) => age !== 'unknown')
}

function isChildBySaying(person: Described): boolean {
  const ages = nowBySaying(person)
  return ages.length > 0 && ages.every((age) => age === 'child')
}

const isChildBand = (band: CtdcAgeBand) => band === '0--8' || band === '09--17'

/** The age at the days on record: a child where any of them is before the eighteenth birthday; an adult where all begin after it. */
function bornBefore(
  birthDate: string,
  exploitation: RecordBesideAnswers['exploitation'],
): 'child' | 'adult' | undefined {
  const [earliest, latest] = eighteenth(birthDate)
  const events = voices(exploitation?.places).flat()
  const days = events.flatMap(({ from, to }) => [from, to]).filter((day) => day !== undefined)
  if (days.some((day) => day < earliest)) return 'child'
  const allAfter = events.length > 0 && events.every(({ from }) => from !== undefined && from >= latest)
  return allAfter ? 'adult' : undefined
}

/** @returns the first and the last day on which somebody may turn eighteen whose birth is known that far */
function eighteenth(birthDate: string): readonly [string, string] {
  const [year = '', month, day] = birthDate.split('-')
  const turns = String(Number(year) + ofAge)
  return [`${turns}-${month ?? '01'}-${day ?? '01'}`, `${turns}-${month ?? '12'}-${day ?? '31'}`]
}

/** @returns every value that stands; what was taken back says nothing */
function voices<Value>(field: Field<Value | null> | undefined): Value[] {
  return (field ?? []).flatMap(({ value }) => (value === null ? [] : [value]))
}
