import { languageMember } from '@clarion/public'
import { z } from 'zod'

const language = z.string().max(35).optional().meta({ description: 'The language that the reader chose, as BCP 47.' })

/**
 * What may stand in the address of a page after the question mark: the language chosen, on every page, and what the page
 * itself asks for.
 */
export function pageQuery<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({ ...shape, [languageMember]: language })
}
