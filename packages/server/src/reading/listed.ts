import type { Row } from '../database/schema.ts'
import { type Fragment, fragment, joined } from '../database/statement.ts'

/** What a list is asked for. Every member is a column or a token; nothing here becomes SQL text. */
export type Asked = {
  readonly kind: string
  readonly status?: string | undefined
  readonly lead?: 'mine' | 'any' | undefined
  /** A member’s id, or `nobody`. */
  readonly worker?: string | undefined
  /** With `nobody`: those who work here no more. What they had, nobody has. */
  readonly gone?: readonly string[] | undefined
  readonly form?: string | undefined
  /** A sort of flag that is up, or `any`. */
  readonly flag?: string | undefined
  readonly q?: string | undefined
  readonly limit: number
}

/** The same, at a moment and at a place in the list: after the thread with which the page before ended. */
export type Narrowing = Asked & { readonly after?: string | undefined; readonly now: Date }

/** A row of a list, as `listedColumns` asks for it. */
export type ListedRow = Pick<
  Row<'clarion.listing'>,
  'thread_id' | 'kind' | 'code' | 'status' | 'opened' | 'changed' | 'fades' | 'parts'
>

/** The columns of a row `l` of listing that a list shows. */
export const listedColumns: Fragment = fragment`l.thread_id, l.kind, l.code, l.status, l.opened, l.changed, l.fades, l.parts`

/** @returns the condition on a row `l` of listing: that it is of the list that was asked for, now */
export function listed({ kind, status, lead, worker, gone, form, flag, q, now }: Narrowing): Fragment {
  const found = form !== undefined || flag !== undefined || q !== undefined
  const parts = [
    fragment`l.kind = ${kind}`,
    // A grant ends at its hour, whether or not the pruning job has come by.
    fragment`(l.ends is null or l.ends > ${now})`,
  ]
  if (status) parts.push(fragment`l.status = ${status}`)
  if (lead === 'mine') parts.push(fragment`l.mine`)
  if (worker === 'nobody') {
    const left = fragment`l.parts -> 'case' ->> 'worker' = any (${[...(gone ?? [])]}::text[])`
    parts.push(fragment`l.mine and (l.parts -> 'case' ->> 'worker' is null or ${left})`)
  } else if (worker) parts.push(fragment`l.mine and l.parts -> 'case' ->> 'worker' = ${worker}`)
  // The tokens keep what was said before it was corrected; the list holds what is said now.
  if (form) parts.push(fragment`l.parts -> 'exploitation' -> 'forms' ? ${form}`)
  if (flag === 'any') parts.push(fragment`jsonb_array_length(l.parts -> 'flags' -> 'raised') > 0`)
  else if (flag) parts.push(fragment`l.parts -> 'flags' -> 'raised' ? ${flag}`)
  // Where one of several grants has ended, a name or a form it covered could still be among the tokens.
  if (found) parts.push(fragment`(l.fades is null or l.fades > ${now})`)
  return joined(parts, fragment` and `)
}
