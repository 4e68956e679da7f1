import { z } from 'zod'

/** What reading answers. A member that is not named here does not leave the server. */

const text = z.string()
const named = z.object({ id: text, name: text })
const json = z.unknown()

export const threadPage = z
  .object({
    threads: z.array(
      z.object({
        thread: text,
        kind: text,
        code: text.nullable(),
        status: text.nullable(),
        opened: text,
        changed: text,
        parts: z.record(text, z.record(text, json)),
      }),
    ),
    next: text.nullable(),
  })
  .meta({ id: 'ThreadPage' })

export const thread = z
  .object({
    thread: text,
    kind: text,
    code: text.nullable(),
    version: z.int(),
    lead: named,
    sections: z.array(
      z.object({
        key: text,
        title: text,
        version: z.int(),
        disputes: z.array(text),
        bases: z.array(z.object({ basis: text, purpose: text, until: text.nullable() })),
      }),
    ),
  })
  .meta({ id: 'Thread' })

export const section = z
  .object({ key: text, version: z.int(), state: json, disputes: z.array(text) })
  .meta({ id: 'Section' })

export const journalPage = z
  .object({
    entries: z.array(
      z.object({
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
        body: json,
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: 'JournalPage' })

const grant = z.object({
  id: text,
  reader: text,
  sections: z.array(text),
  basis: text,
  purpose: text,
  from: text,
  until: text.nullable(),
})

export const matrix = z
  .object({
    sections: z.array(z.object({ name: text, title: text })),
    readers: z.array(z.object({ reader: text, name: text, role: z.enum(['lead', 'organisation', 'survivor']) })),
    grants: z.array(grant),
    ended: z.array(grant.extend({ endedAt: text, how: text })),
    paused: z.boolean(),
  })
  .meta({ id: 'Matrix' })

export const lookPage = z
  .object({
    looks: z.array(
      z.object({
        id: text,
        at: text,
        member: named,
        organisation: named,
        act: text,
        section: text.nullable(),
        basis: text.nullable(),
      }),
    ),
    next: text.nullable(),
  })
  .meta({ id: 'LookPage' })

export const tasks = z
  .object({
    tasks: z.array(
      z.object({ thread: text, code: text.nullable(), section: text, key: text, title: text, due: text, verb: text }),
    ),
    next: text.nullable(),
  })
  .meta({ id: 'Tasks' })
