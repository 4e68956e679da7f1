import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'
import { type FirstSaid, type Obstacle, obstaclesIn } from './first-contact.ts'

const fieldOf: Readonly<Record<Obstacle, string>> = {
  notSafe: 'safe',
  listened: 'company',
  noInterpreter: 'interpreter',
}

/** What to do where a question was answered with "no": beneath that question, before anybody goes on. */
export function ObstacleAdvice({ of, said }: { readonly of: string; readonly said: FirstSaid }) {
  const { say } = useWords()
  const obstacle = obstaclesIn(said).find((one) => fieldOf[one] === of)
  return (
    obstacle && (
      <Notice kind="warm" live title={say(`first.${obstacle}`)}>
        <p>{say(`first.${obstacle}Do`)}</p>
      </Notice>
    )
  )
}
