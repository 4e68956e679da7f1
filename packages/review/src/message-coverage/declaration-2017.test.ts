import { describe, expect, it } from 'vitest'
import { messageIds } from '../codebook/message-ids.ts'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { carriersIn } from './carriers.ts'
import { messageCoverage } from './message-coverage.ts'

type Partly = {
  readonly paragraphs: readonly { readonly n: number; readonly paraphrase: string; readonly messages: string[] }[]
}
const declaration = 'hearing/resolutions/A-RES-72-1.partial.json'

describe.skipIf(!hasSharedFile(declaration))('the declaration of 27 September 2017, as far as it is at hand', () => {
  const { paragraphs } = (
    hasSharedFile(declaration) ? JSON.parse(sharedText(declaration)) : { paragraphs: [] }
  ) as Partly
  const text = paragraphs.map(
    ({ n, paraphrase }): Paragraph => ({
      id: `p${n}`,
      part: 'operative',
      label: `OP${n}`,
      text: paraphrase,
      messages: [],
    }),
  )

  it('carries the messages that a reader found in its paragraphs, but for one, and says unknown of the rest', () => {
    const carriers = carriersIn(text, 'en')
    const pairs = paragraphs.flatMap(({ n, messages }) => messages.map((message) => `${message} OP${n}`))
    const found = [...carriers].flatMap(([message, those]) => those.map(({ label }) => `${message} ${label}`))
    expect(pairs.filter((pair) => !found.includes(pair))).toEqual(['M9 OP4'])
    expect(found.filter((pair) => !pairs.includes(pair))).toHaveLength(2)
    const rows = messageCoverage(messageIds, undefined, { paragraphs: text, complete: false }, 'en')
    // Paragraphs 2 to 5 alone: nobody may say from them that the declaration lost a message.
    expect(rows.flatMap(({ message, verdict }) => (verdict === 'unknown' ? [message] : []))).toEqual(['M1', 'M6', 'M8'])
  })

  it('binds where it commits, calls where it urges, and no more', () => {
    const force = (message: string) => carriersIn(text, 'en').get(message)?.[0]?.strength.force
    expect(['M3', 'M5', 'M7', 'M4'].map(force)).toEqual(['bind', 'bind', 'call', 'note'])
  })
})
