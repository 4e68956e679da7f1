/** Says days and hours on the clock of the place where the reader is. */
export type Calendar = {
  /** A day, `24 November 2026`. */
  day(instant: string): string
  /** A day and an hour. */
  moment(instant: string): string
  /** An hour. */
  hour(instant: string): string
}

/**
 * @param locale BCP 47, with region and digits where they matter
 * @param timeZone IANA name
 * @throws RangeError for a time zone that does not exist
 */
export function calendarOf(locale: string, timeZone: string): Calendar {
  const said = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone })
    const months = locale.startsWith('ar') ? levantineMonth(timeZone) : undefined
    return (instant: string): string => {
      const time = new Date(instant)
      // A text that is no instant is shown as it is: an imported record may say "spring".
      if (Number.isNaN(time.getTime())) return instant
      const parts = format.formatToParts(time).map(({ type, value }) => {
        return type === 'month' && months ? `${months.format(time)}/${value}` : value
      })
      // A sentence that ends with a Russian date would end with two full stops.
      return locale.startsWith('ru') ? parts.join('').replace(/\u00a0?\s?г\./u, '\u00a0года') : parts.join('')
    }
  }
  return {
    day: said({ dateStyle: 'long' }),
    moment: said({ dateStyle: 'long', timeStyle: 'short' }),
    hour: said({ timeStyle: 'short' }),
  }
}

/**
 * Arabic has two sets of names for the months, and who grew up with one may not know the other. Both stand, as in Arabic
 * documents of the United Nations: تشرين الثاني/نوفمبر.
 */
function levantineMonth(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('ar-SY', { month: 'long', timeZone })
}
