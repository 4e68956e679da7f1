import { type OfferedTemplate, type TemplatesState, type TemplateWords, templatesFor } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { sectionQuery } from '../case/use-case.ts'

/** How the programme's texts are asked for. */
export const templatesQuery = (programme: string) => ({
  ...sectionQuery<TemplatesState>(programme, 'templates'),
  staleTime: 10 * 60_000,
  gcTime: 12 * 3_600_000,
})

/** @returns the texts that the programme offers for a use; none while they are fetched, or without a connection */
export function useTemplates(use: TemplateWords['use']): readonly OfferedTemplate[] {
  const { programme } = useMe()
  const { data } = useQuery(templatesQuery(programme.id))
  return data ? templatesFor(data.state, use) : []
}
