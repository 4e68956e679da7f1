import { isIdentifier, refuse } from '@clarion/journal'
import type { OwnLinesDeed, OwnLinesNotice } from '@clarion/public'
import { canonicalText, currentEdition } from '@clarion/review'
import { z } from 'zod'
import { sha256 } from '../door/sha256.ts'
import type { LinesBehind } from './lines-behind.ts'
import { saidAt } from './say-of-lines.ts'

/** What the forms of a speaker’s page send; each sends its own part. */
export type GivenForm = {
  readonly entry: string
  readonly edition: number
  readonly words?: string | undefined
  readonly why?: string | undefined
  readonly release?: 'not-released' | 'paraphrase' | 'quote' | undefined
  readonly sure?: 'yes' | undefined
}

/** One of the things that a speaker can do. */
export type LinesDeed = {
  readonly deed: OwnLinesDeed
  readonly summary: string
  readonly form: z.ZodType<GivenForm>
  /** What is said above the page once it is done. */
  readonly done?: OwnLinesNotice
  /** The entry; or what the speaker is told instead. */
  entryOf(lines: LinesBehind, given: GivenForm): { readonly kind: string; readonly body: object } | OwnLinesNotice
}

const common = {
  entry: z.string().refine(isIdentifier, 'must be a UUID of version 7'),
  edition: z.coerce.number().int().min(1).max(1000),
}

/** What a speaker can do behind their link; the last two are a survivor’s alone, and to everybody else they are not there. */
export const linesDeeds: readonly LinesDeed[] = [
  {
    deed: 'right',
    summary: 'A speaker finds their lines right',
    form: z.strictObject(common),
    entryOf: ({ statement: { id: statement } }, { edition }) => ({
      kind: 'lines.checked',
      body: { statement, edition },
    }),
  },
  {
    deed: 'correction',
    summary: 'A speaker asks for a correction',
    form: z.strictObject({ ...common, words: z.string().optional(), why: z.string().max(10_000).optional() }),
    done: 'asked',
    entryOf: ({ statement }, { edition, words, why }) => {
      // A browser sends the line ends of a form as CR LF (HTML standard, "constructing the entry list").
      const { text, length, checksum } = canonicalText(words ?? '', sha256)
      const reason = why?.replace(/\r\n/g, '\n')
      if (reason === undefined || text === '' || checksum === currentEdition(statement).checksum) return 'same'
      const held = { words: text, length, checksum }
      return { kind: 'lines-correction.asked', body: { statement: statement.id, edition, ...held, why: reason } }
    },
  },
  {
    deed: 'release',
    summary: 'A survivor says how far their words may go',
    form: z.strictObject({ ...common, release: z.enum(['not-released', 'paraphrase', 'quote']) }),
    done: 'released',
    entryOf: ({ statement: { id: statement }, isSurvivor }, { release, entry }) => {
      if (!isSurvivor) refuse('link-ended')
      const day = saidAt(entry).slice(0, 10)
      return { kind: 'statement.released', body: { statement, release, basis: 'own-link', day } }
    },
  },
  {
    deed: 'withdrawal',
    summary: 'A survivor takes their words back',
    form: z.strictObject({ ...common, sure: z.literal('yes').optional() }),
    entryOf: ({ statement: { id: statement }, isSurvivor }, { sure }) => {
      if (!isSurvivor) refuse('link-ended')
      return sure === undefined ? 'sure' : { kind: 'statement.withdrawn', body: { statement } }
    },
  },
]
