/**
 * The day on which a person is surely eighteen: an adult (Palermo Protocol, article 3(d); Convention on the Rights of the
 * Child, article 1). Of a month or a year the last day is taken, and of several dates the latest: in doubt a person is
 * treated as a child. Born on 29 February, one is eighteen on 1 March.
 *
 * @param births dates of birth as far as they are known: `2008`, `2008-04` or `2008-04-30`
 * @returns a calendar day; undefined where no date is known
 * @example comingOfAge(['2008-04']) // '2026-04-30'
 */
export function comingOfAge(births: readonly string[]): string | undefined {
  return births
    .map((birth) => {
      const [year = 0, month, day] = birth.split('-').map(Number)
      const grown = year + 18
      if (month === undefined) return Date.UTC(grown, 11, 31)
      return day === undefined ? Date.UTC(grown, month, 0) : Date.UTC(grown, month - 1, day)
    })
    .map((time) => new Date(time).toISOString().slice(0, 10))
    .sort()
    .at(-1)
}
