import { isRecord, type Said } from '@clarion/public'
import { actorOf, type SurvivorCaller } from '../http/caller.ts'
import { readSection } from '../reading/read-section.ts'
import type { Services } from '../services.ts'

/** @returns what she said, newest first, with the answers; nothing where the vocabulary has no voice */
export async function gatherVoice(services: Services, caller: SurvivorCaller): Promise<Said[]> {
  const { state } = await readSection(services, actorOf(caller), caller.thread, 'voice')
  if (!isRecord(state)) return []
  const said = [
    ...items(state['corrections']).map((item) => saidOf('correction', item, item['asked'])),
    ...items(state['feedback']).map((item) => saidOf('feedback', item, item['given'])),
  ]
  return said.sort((one, other) => (one.at < other.at ? 1 : -1))
}

function saidOf(kind: Said['kind'], item: Record<string, unknown>, at: unknown): Said {
  const answer = item['answer']
  return {
    kind,
    about: text(item['about']) ?? 'other',
    words: text(item['words']),
    at: text(at) ?? '',
    answer: isRecord(answer)
      ? { words: text(answer['words']), outcome: text(answer['outcome']), at: text(answer['at']) ?? '' }
      : null,
  }
}

function items(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
