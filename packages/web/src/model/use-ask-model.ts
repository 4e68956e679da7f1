import type { CallOutcome, Purpose } from '@clarion/review'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import type { LanguageModel } from './use-model.ts'

/** POST /api/threads/{thread}/model */
export type AskedModel = {
  readonly section: string
  readonly outcome: CallOutcome
  readonly wait: number | null
  readonly came: number
  readonly kept: readonly unknown[]
  readonly dropped: readonly unknown[]
}

/** What is asked; the id makes that it is asked once, however often it is sent. */
export type SentQuestion = {
  readonly id: string
  readonly purpose: Purpose
  readonly statements: readonly string[]
  readonly message?: string
  readonly language?: string
}

/** How a question goes to the model: it waits as long as the server does, and whatever came of it is read anew. */
export function useAskModel(thread: string, { seconds }: LanguageModel) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (question: SentQuestion) =>
      ask<AskedModel>(`/api/threads/${thread}/model`, {
        method: 'POST',
        body: question,
        patience: (seconds + 30) * 1000,
      }),
    // Refused or not: if the line broke the journal may know of it all the same.
    onSettled: () => queries.invalidateQueries({ queryKey: ['thread', thread] }),
  })
}
