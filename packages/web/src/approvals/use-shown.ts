import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { SectionOutline } from '../case/case-answers.ts'
import { outlineQuery, sectionQuery } from '../case/use-case.ts'

/**
 * Holds an answer back until what is shown is what the case says now: something may be in memory from before. Where outline
 * and content do not agree, both are read anew.
 *
 * @param sections as the outline names them
 * @returns whether each is shown in the version that the outline names
 */
export function useShown(thread: string, sections: readonly SectionOutline[]): boolean {
  const queries = useQueryClient()
  const answers = useQueries({ queries: sections.map(({ key }) => sectionQuery(thread, key)) })
  const settled = answers.every(({ data, isFetching }) => data !== undefined && !isFetching)
  const ready = settled && sections.every(({ version }, place) => answers[place]?.data?.version === version)
  useEffect(() => {
    if (!settled || ready) return
    void queries.invalidateQueries({ queryKey: outlineQuery(thread).queryKey })
    void queries.invalidateQueries({ queryKey: ['thread', thread, 'section'] })
  }, [settled, ready, queries, thread])
  return ready
}
