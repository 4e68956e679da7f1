import { flagReasons } from '@clarion/casework'
import { isIdentifier } from '@clarion/journal'
import { z } from 'zod'

/** What a list of cases can be narrowed to, but for what is searched for; also what a member may keep under a name. */
export const caseFilters = {
  status: z.enum(['open', 'closed', 'erased']).optional(),
  lead: z.enum(['mine', 'any']).optional(),
  worker: z
    .union([z.enum(['me', 'nobody']), z.string().refine(isIdentifier, 'must be a UUID of version 7')])
    .optional()
    .describe('The colleague who works on the case; only of cases that one’s own organisation leads.'),
  flag: z
    .union([z.literal('any'), z.enum(Object.keys(flagReasons))])
    .optional()
    .describe('What the team keeps in sight: a sort of flag that is up, or any.'),
  form: z
    .string()
    .regex(/^[a-z-]{1,60}$/)
    .optional(),
}
