import { connection } from '../api/connection.ts'
import { useWords } from '../words/use-words.ts'

/** Says that the server cannot be reached, calmly: it is a normal state, and nothing that was typed is lost. */
export function OfflineBanner() {
  const { say } = useWords()
  const away = connection.use() === 'away'
  return (
    <div role="status" className="frame-offline">
      {away && <p>{say('frame.offline')}</p>}
    </div>
  )
}
