/** GET /api/verify */
export type Verification = {
  readonly threads: number
  readonly entries: number
  readonly broken: readonly { readonly thread: string; readonly number: number; readonly reason: string }[]
  readonly checkpoints: number
  readonly brokenCheckpoint: { readonly number: number; readonly reason: string } | null
}

/** GET /api/checkpoints */
export type Checkpoints = {
  readonly publicKey: string
  readonly checkpoints: readonly {
    readonly number: number
    readonly at: string
    readonly entries: number
    readonly looks: number
    readonly root: string
    readonly signature: string
  }[]
  readonly next: number | null
}

type Named = { readonly id: string; readonly name: string }

/** GET /api/looks */
export type LookPage = {
  readonly looks: readonly {
    readonly id: string
    readonly at: string
    readonly member: Named
    readonly organisation: Named
    readonly act: string
    readonly thread: string | null
    readonly section: string | null
    readonly basis: string | null
  }[]
  readonly next: string | null
}
