import { z } from 'zod'

/**
 * What was looked at: everything that was said of it up to this entry of the case's journal. The door refuses any other
 * number than that of the last one, so that nobody approves what they have not seen.
 */
export const upToField = z.int().min(1).meta({ title: 'Looked at up to this entry of the case', widget: 'hidden' })
