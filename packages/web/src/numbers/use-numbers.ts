import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import type { CaseCount, CaseFlow, HelpCount, Waits } from './number-answers.ts'
import { firstDay, isQuarter, lastDay } from './quarter.ts'

/** Which quarters are counted; undefined for no limit. */
export type Period = { readonly from: string | undefined; readonly to: string | undefined }

const minutes = 60_000

/** How a count is asked for. */
export const countQuery = (by: readonly string[], period: Period) =>
  queryOptions({
    queryKey: ['numbers', by, period],
    queryFn: ({ signal }) => ask<CaseCount>(`/api/numbers?${searchOf(period, { by: by.join(',') })}`, { signal }),
    staleTime: 2 * minutes,
  })

/** How the flow is asked for. */
export const flowQuery = (period: Period) =>
  queryOptions({
    queryKey: ['numbers', 'flow', period],
    queryFn: ({ signal }) => ask<CaseFlow>(`/api/numbers/flow?${searchOf(period)}`, { signal }),
    staleTime: 2 * minutes,
  })

/** How the waiting times are asked for. */
export const waitsQuery = (period: Period) =>
  queryOptions({
    queryKey: ['numbers', 'waits', period],
    queryFn: ({ signal }) => ask<Waits>(`/api/numbers/waits?${searchOf(period)}`, { signal }),
    staleTime: 2 * minutes,
  })

/** How it is asked whether help came. @param by what unmet needs or referrals are divided by */
export const helpQuery = (
  of: 'needs' | 'referrals' | 'clocks',
  period: Period,
  by?: 'language' | 'place' | 'line' | 'receiver',
) =>
  queryOptions({
    queryKey: ['numbers', of, by, period],
    queryFn: ({ signal }) => ask<HelpCount>(`/api/numbers/${of}?${searchOf(period, by ? { by } : {})}`, { signal }),
    staleTime: 2 * minutes,
  })

function searchOf({ from, to }: Period, more: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({
    ...more,
    ...(isQuarter(from) ? { from: firstDay(from) } : {}),
    ...(isQuarter(to) ? { to: lastDay(to) } : {}),
  }).toString()
}
