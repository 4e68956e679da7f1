import type {
  BalanceRow,
  CommitmentRow,
  Exclusion,
  Language,
  Paragraph,
  PositionCode,
  Proposer,
  PublicPart,
  SummaryTranslation,
} from '@clarion/review'

/** Which cycle: the programme, and the hearing it began with. */
export type CyclePlace = { readonly programme: string; readonly hearing: string }

/** The summary that was published last, as anybody may read it. */
export type PublicSummary = {
  readonly title: string
  readonly language: Language
  /** In which languages it can be had. */
  readonly languages: readonly Language[]
  /** Who put it into this language, while nobody else has compared it; null where somebody has, and for the original. */
  readonly unreviewed: SummaryTranslation['drafted'] | null
  readonly parts: readonly PublicPart[]
  readonly signed: { readonly name: string; readonly office: string; readonly place: string; readonly day: string }
}

/** A text that was adopted, and what was said of it. */
export type AdoptedText = {
  readonly title: string
  readonly symbol: string
  readonly day: string
  readonly language: Language
  readonly votes: { readonly for: number; readonly against: number; readonly abstaining: number } | null
  readonly paragraphs: readonly Paragraph[]
  readonly positions: readonly {
    readonly by: readonly Proposer[]
    readonly position: PositionCode
    /** Numbers of the paragraphs; none for the whole. */
    readonly labels: readonly string[]
    readonly words: string
  }[]
}

/** A promise, and where everybody stands. */
export type PublicCommitment = {
  readonly symbol: string
  readonly label: string
  readonly language: Language
  readonly quote: string
  readonly actors: readonly string[]
  /** Symbols of the texts that promised the same before. */
  readonly before: readonly string[]
  readonly rows: readonly CommitmentRow[]
}

/** All that anybody may read of a cycle: from the hearing to what was done. */
export type Cycle = CyclePlace & {
  readonly title: string
  readonly day: string
  readonly mandate: string
  readonly summary: PublicSummary
  readonly leftOut: readonly { readonly title: string; readonly reason: Exclusion['reason']; readonly why: string }[]
  readonly balance: readonly BalanceRow[]
  /** For each message whether the adopted text carries it, and where; empty while there is none. */
  readonly coverage: readonly {
    readonly title: string
    readonly labels: readonly string[]
    readonly carried: boolean
  }[]
  readonly text: AdoptedText | null
  readonly commitments: readonly PublicCommitment[]
}
