import { taskTitles } from '@clarion/casework'
import { isIdentifier } from '@clarion/journal'
import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { type Route, route } from '../http/route.ts'
import { caseFilters } from './case-filters.ts'
import { listThreads } from './list-threads.ts'
import { readJournal } from './read-journal.ts'
import { readLooks } from './read-looks.ts'
import { readMatrix } from './read-matrix.ts'
import { readSection } from './read-section.ts'
import { readTasks } from './read-tasks.ts'
import { readThread } from './read-thread.ts'
import * as answers from './thread-answers.ts'

const identifier = z.string().refine(isIdentifier, 'must be a UUID of version 7')
const threadParams = z.strictObject({ thread: identifier })
const limit = z.coerce.number().int().min(1).max(200).default(50)

const filters = {
  kind: z.string().max(40).default('case'),
  ...caseFilters,
  after: z.string().max(200).optional(),
}

/** Reading: lists, one thread, one section, its journal, who can see it, who looked, what is due. */
export const threadRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/threads',
    summary: 'The cases that one may know, newest change first; narrowed to a form, newest case first',
    tag: 'reading',
    who: 'member',
    verb: null,
    inScope: true,
    query: z.strictObject({ ...filters, limit }),
    answer: answers.threadPage,
    handle: ({ caller, query }, services) => listThreads(services, actorOf(caller), query),
  }),
  route({
    method: 'post',
    path: '/api/threads/search',
    summary:
      'The cases that one may know and that fit a code, a name or a number, newest case first; nothing is kept of the search',
    tag: 'reading',
    who: 'member',
    verb: null,
    inScope: true,
    // In the body and never in the address: proxies, histories and logs keep addresses, and this is a person's name.
    body: z.strictObject({
      ...filters,
      q: z.string().trim().min(1).max(200),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    answer: answers.threadPage,
    handle: ({ caller, body }, services) => listThreads(services, actorOf(caller), body),
  }),
  route({
    method: 'get',
    path: '/api/threads/{thread}',
    summary: 'One thread: what it is called, who leads it, which sections one may see and on what basis',
    tag: 'reading',
    who: 'member-or-survivor',
    verb: null,
    inScope: true,
    params: threadParams,
    answer: answers.thread,
    handle: ({ caller, params }, services) => readThread(services, actorOf(caller), params.thread),
  }),
  route({
    method: 'get',
    path: '/api/threads/{thread}/sections/{section}',
    summary: 'What one section says now; the look is recorded',
    tag: 'reading',
    who: 'member-or-survivor',
    verb: null,
    inScope: true,
    params: z.strictObject({ thread: identifier, section: z.string().max(80) }),
    answer: answers.section,
    handle: ({ caller, params }, services) => readSection(services, actorOf(caller), params.thread, params.section),
  }),
  route({
    method: 'get',
    path: '/api/threads/{thread}/journal',
    summary: 'What happened, newest first, of the sections that one may see; the look is recorded',
    tag: 'reading',
    who: 'member-or-survivor',
    verb: null,
    inScope: true,
    params: threadParams,
    query: z.strictObject({ before: z.coerce.number().int().min(1).optional(), limit }),
    answer: answers.journalPage,
    handle: ({ caller, params, query }, services) =>
      readJournal(services, actorOf(caller), params.thread, query.before, query.limit),
  }),
  route({
    method: 'get',
    path: '/api/threads/{thread}/matrix',
    summary: 'Who can see this: sections by readers, with basis, purpose and end',
    tag: 'reading',
    who: 'member-or-survivor',
    verb: null,
    inScope: true,
    params: threadParams,
    answer: answers.matrix,
    handle: ({ caller, params }, services) => readMatrix(services, actorOf(caller), params.thread),
  }),
  route({
    method: 'get',
    path: '/api/threads/{thread}/looks',
    summary: 'Who looked: when, what, on what basis',
    tag: 'reading',
    who: 'member-or-survivor',
    verb: null,
    inScope: true,
    params: threadParams,
    query: z.strictObject({ after: identifier.optional(), limit }),
    answer: answers.lookPage,
    handle: ({ caller, params, query }, services) =>
      readLooks(services, actorOf(caller), params.thread, query.after, query.limit),
  }),
  route({
    method: 'get',
    path: '/api/tasks',
    summary: 'What is due for one’s organisation and can be answered by one’s roles',
    tag: 'today',
    who: 'member',
    verb: null,
    inScope: true,
    query: z.strictObject({
      pressing: z.enum(['answer', 'urgent', 'approval', 'no']).optional(),
      from: z.iso.datetime().optional(),
      before: z.iso.datetime().optional(),
      order: z.enum(['earliest', 'latest']).optional(),
      whose: z.enum(['mine']).optional().describe('Only of the cases on which one works.'),
      thread: identifier.optional(),
      title: z.enum(Object.keys(taskTitles)).optional().describe('One sort of what is due, by its key.'),
      after: z.string().max(600).optional(),
      limit,
    }),
    answer: answers.tasks,
    handle: ({ caller, query: { limit: most, ...question } }, services) =>
      readTasks(services, actorOf(caller), most, question),
  }),
]
