import { Mark } from '../look/mark.tsx'
import { useWords } from '../words/use-words.ts'

const day = 24 * 3_600_000

/** After so many days what stands in the directory is not relied on unasked: a quarter is what services change in. */
export const staleAfter = 90

/** @returns whole days since a day or an instant; 0 for today and for what is ahead */
export function daysSince(since: string, now: number): number {
  const then = Date.parse(since.length === 10 ? `${since}T12:00:00Z` : since)
  return Number.isNaN(then) ? 0 : Math.max(0, Math.round((now - then) / day))
}

/** When somebody last looked whether an entry of the directory is still right. */
export function Freshness({ checked }: { readonly checked: string }) {
  const { say, day: dayWords } = useWords()
  const days = daysSince(checked, Date.now())
  const words =
    days > staleAfter
      ? say('directory.stale', { days })
      : days === 0
        ? say('directory.checkedToday')
        : say('directory.checked', { days })
  return (
    <Mark kind={days > staleAfter ? 'warm' : 'plain'}>
      <time dateTime={checked} title={dayWords(checked)}>
        {words}
      </time>
    </Mark>
  )
}
