import type { SpeakersState, Statement } from '@clarion/review'
import type { Words } from '../words/words.ts'

/** @returns whose words these are: by the list, else what the transcript says, else that nobody knows */
export function speakerName({ say }: Words, { speakers }: SpeakersState, statement: Statement): string {
  const speaker = speakers.find(({ id }) => id === statement.speaker)
  if (speaker) return speaker.name
  return statement.heading === '' ? say('hearing.unknown') : say('hearing.unknownAs', { name: statement.heading })
}
