import type { NewEntry } from '@clarion/journal'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import type { KeptCall } from './use-calls.ts'

type Judged = 'taken' | 'changed' | 'refused'

/**
 * How a person says what became of a proposal: the judgement, and with it in one batch the entries that it became, by this person
 * and through the same rules as what nobody proposed. Either all of it is said or nothing.
 *
 * @param proposal its number, from 1
 */
export function useJudge(thread: string, { section, version }: KeptCall, proposal: number) {
  const saying = useSay()
  const judge = (judged: Judged, became: readonly NewEntry[] = [], then: () => void = () => undefined) => {
    const [first] = became
    const body = { proposal, judged, ...(first && { became: first.id }) }
    // What it became comes first: a judgement names nothing that is not there.
    const entries = [...became, entryNow({ thread, kind: 'model.judged', section, seen: version, body })]
    // Not left to the component: what was judged is drawn otherwise as soon as it is read anew, and its buttons are gone by then.
    saying.mutateAsync(entries).then(then, () => undefined)
  }
  return { judge, busy: saying.isPending, error: saying.isError ? saying.error : null }
}
