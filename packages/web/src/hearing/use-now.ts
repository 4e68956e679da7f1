import { useEffect, useState } from 'react'

/** @returns the instant, anew every so many milliseconds; it stands still while `every` is null */
export function useNow(every: number | null): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    if (every === null) return
    const timer = setInterval(() => setNow(new Date().toISOString()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
