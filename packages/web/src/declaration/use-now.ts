import { useEffect, useState } from 'react'

/** @returns the present, moved on every few seconds, for clocks that are seen */
export function useNow(every = 15_000): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
