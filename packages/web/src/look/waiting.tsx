import { useEffect, useState } from 'react'
import { useWords } from '../words/use-words.ts'

/** Shown while something is fetched; nothing at all in the first moment, because words that flash by are noise. */
export function Waiting() {
  const { say } = useWords()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className="soft">
      {late && say('app.waiting')}
    </p>
  )
}
