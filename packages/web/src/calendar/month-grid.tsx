import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { Button } from '../look/button.tsx'
import { useWords } from '../words/use-words.ts'
import { type Day, dayByKey, firstDayIn, monthsLater, noonOf, weeksOf } from './month-weeks.ts'

/**
 * A month as a table of its weeks: of each day how many things are due. One day is chosen; from it the arrows lead by days
 * and weeks, Page Up and Page Down by months, Home and End through the week (WAI-ARIA Authoring Practices, date grid).
 */
export function MonthGrid({
  day,
  today,
  counts,
  onDay,
}: {
  readonly day: Day
  readonly today: Day
  readonly counts: ReadonlyMap<Day, number>
  readonly onDay: (day: Day) => void
}) {
  const { say, language, direction, number, day: dayWords } = useWords()
  const id = useId()
  const grid = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  const locale = language === 'en' ? 'en-GB' : language
  const weeks = weeksOf(day, firstDayIn(language))
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' })
  // Arabic has no short names of days but their letters.
  const [short, long] = ([language === 'ar' ? 'narrow' : 'short', 'long'] as const).map(
    (weekday) => new Intl.DateTimeFormat(locale, { weekday }),
  )
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [day])
  const press = (event: KeyboardEvent) => {
    const to = dayByKey(event.key, day, firstDayIn(language), direction === 'rtl')
    if (to === undefined) return
    event.preventDefault()
    moved.current = true
    onDay(to)
  }
  return (
    <section aria-labelledby={id} className="calendar-month">
      <div className="calendar-head">
        <h2 id={id} aria-live="polite">
          {month.format(noonOf(day))}
        </h2>
        <div className="calendar-ways">
          <Button aria-label={say('calendar.before')} onClick={() => onDay(monthsLater(day, -1))}>
            <ChevronLeft aria-hidden size={18} className="calendar-way" />
          </Button>
          <Button aria-label={say('calendar.after')} onClick={() => onDay(monthsLater(day, 1))}>
            <ChevronRight aria-hidden size={18} className="calendar-way" />
          </Button>
          <Button kind="quiet" onClick={() => onDay(today)}>
            {say('calendar.today')}
          </Button>
        </div>
      </div>
      <table ref={grid} aria-labelledby={id}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map((one) => (
              <th key={one} scope="col" abbr={long?.format(noonOf(one))}>
                {short?.format(noonOf(one))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              {days.map((one) => {
                const count = counts.get(one) ?? 0
                const classes = [
                  one.slice(0, 7) === day.slice(0, 7) ? '' : 'calendar-outside',
                  one === today ? 'calendar-today' : '',
                ]
                return (
                  <td key={one}>
                    <button
                      type="button"
                      data-day={one}
                      aria-pressed={one === day}
                      tabIndex={one === day ? 0 : -1}
                      onKeyDown={press}
                      aria-current={one === today ? 'date' : undefined}
                      aria-label={say('calendar.day', { day: dayWords(new Date(noonOf(one)).toISOString()), count })}
                      className={`calendar-day ${classes.filter(Boolean).join(' ')}`}
                      onClick={() => onDay(one)}
                    >
                      {number(Number(one.slice(8)))}
                      {/* Drawn and not written: read out, it would be one number with the day. */}
                      <span className="calendar-count" data-count={count > 0 ? number(count) : undefined} />
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
