import { z } from 'zod'

const text = z.string()
const named = z.object({ id: text, name: text })

const syncEntry = z.object({
  id: text,
  number: z.int(),
  kind: text,
  title: text,
  sentence: text,
  section: text,
  author: named,
  organisation: named,
  said: text,
  received: text,
  body: z.unknown(),
})

const syncThread = z.object({
  thread: text,
  kind: text,
  code: text.nullable(),
  version: z.int(),
  lead: named,
  sections: z
    .array(
      z.object({
        key: text,
        title: text,
        version: z.int(),
        disputes: z.array(text),
        bases: z.array(z.object({ basis: text, purpose: text, until: text.nullable() })),
        state: z.unknown().optional().describe('What it says now; left out where the device has it already.'),
      }),
    )
    .describe('Every section that may be seen now. A device removes what it holds of others.'),
  entries: z.array(syncEntry).describe('New to the device; some may have been sent before.'),
})

/** What a device is told. */
export const syncAnswer = z
  .object({
    reset: z.boolean().describe('The device removes everything it holds of this reader before it takes this.'),
    threads: z.array(syncThread),
    gone: z.array(text).describe('Threads that may not be seen any more: the device removes them.'),
    cursor: text.describe('To be sent with the next request.'),
    more: z.boolean().describe('Whether there is more now.'),
  })
  .meta({ id: 'Sync' })

export type SyncEntry = z.input<typeof syncEntry>
export type SyncThread = z.input<typeof syncThread>
export type SyncAnswer = z.input<typeof syncAnswer>
