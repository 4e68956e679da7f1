import type { ServedApplication } from '../../testing/served-application.ts'

/** Somebody of the cast. */
type CastName = Parameters<ServedApplication['tell']>[0]

/** Consultations that were told and not clicked. */
export type ToldConsultations = {
  readonly thread: string
  tell(who: CastName, kind: string, body: object, section?: 'text' | 'declaration'): Promise<string>
}

/** The zero draft of most tests: numbers, messages, and a verb on every rung. */
export const draftParagraphs = [
  ['PP1', 'Recalling the Global Plan of Action,', ''],
  ['OP1', 'We commit to awareness-raising campaigns for all communities.', 'M3'],
  ['OP2', 'We urge all States to prosecute traffickers.', 'M7'],
  ['OP3', 'We note the report of the Office.', ''],
] as const

/** Consultations that Helene's office holds: Tomas speaks for XWL and the G77, Adaeze for XSM; the zero draft is there. */
export async function toldConsultations(
  clarion: ServedApplication,
  {
    opened = {},
    paragraphs = draftParagraphs,
    at = Date.now(),
  }: {
    readonly opened?: object
    readonly paragraphs?: readonly (readonly [string, string, string])[]
    /** When all of it was told, in milliseconds since 1970. */
    readonly at?: number
  } = {},
): Promise<ToldConsultations> {
  const thread = clarion.newId()
  const tell: ToldConsultations['tell'] = (who, kind, body, section = 'text') =>
    clarion.tell(who, thread, kind, section, body, 0, at)
  const title = 'Political declaration'
  await tell('helene', 'draft.opened', { title, language: 'en', circulation: 'delegations', ...opened }, 'declaration')
  for (const [who, party] of [
    ['tomas', 'XWL'],
    ['tomas', 'G77'],
    ['adaeze', 'XSM'],
  ] as const) {
    const { organisation } = clarion.actor(who)
    await tell('helene', 'delegation.named', { organisation, party }, 'declaration')
  }
  await tell('helene', 'revision.made', {
    name: 'Zero draft',
    paragraphs: paragraphs.map(([label, text, messages]) => ({
      part: label.startsWith('PP') ? 'preamble' : 'operative',
      label,
      text,
      messages: messages === '' ? [] : [messages],
    })),
  })
  return { thread, tell }
}
