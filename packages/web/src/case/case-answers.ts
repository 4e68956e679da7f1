/** What the server answers about one case; its schemas are in packages/server/src/reading/thread-answers.ts. */

export type Named = { readonly id: string; readonly name: string }

/** GET /api/threads/{thread} */
export type CaseOutline = {
  readonly thread: string
  readonly kind: string
  readonly code: string | null
  readonly version: number
  readonly lead: Named
  readonly sections: readonly SectionOutline[]
}

/** One section as the outline names it: nothing of what it says. */
export type SectionOutline = {
  readonly key: string
  readonly title: string
  readonly version: number
  readonly disputes: readonly string[]
  readonly bases: readonly { readonly basis: string; readonly purpose: string; readonly until: string | null }[]
}

/** GET /api/threads/{thread}/sections/{section} */
export type SectionAnswer<State = unknown> = {
  readonly key: string
  readonly version: number
  readonly state: State
  readonly disputes: readonly string[]
}

/** GET /api/threads/{thread}/journal */
export type JournalPage = { readonly entries: readonly JournalEntry[]; readonly next: number | null }

export type JournalEntry = {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly title: string
  readonly sentence: string
  readonly section: string
  readonly author: Named
  readonly organisation: Named
  readonly said: string
  readonly received: string
  readonly body: unknown
}

/** GET /api/threads/{thread}/emergencies/{emergency} */
export type EmergencyToDecide = {
  readonly emergency: string
  readonly decision: 'confirm' | 'review'
  readonly organisation: Named
  readonly askedBy: Named
  readonly openedBy: Named | null
  readonly at: string
  readonly until: string | null
  readonly sections: readonly string[]
  readonly hours: number | null
  readonly reason: string | null
}

type Grant = {
  readonly id: string
  readonly reader: string
  readonly sections: readonly string[]
  readonly basis: string
  readonly purpose: string
  readonly from: string
  readonly until: string | null
}

/** GET /api/threads/{thread}/matrix */
export type MatrixAnswer = {
  readonly sections: readonly { readonly name: string; readonly title: string }[]
  readonly readers: readonly {
    readonly reader: string
    readonly name: string
    readonly role: 'lead' | 'organisation' | 'survivor'
  }[]
  readonly grants: readonly Grant[]
  readonly ended: readonly (Grant & { readonly endedAt: string; readonly how: string })[]
  readonly paused: boolean
}

/** GET /api/threads/{thread}/looks */
export type LookPage = {
  readonly looks: readonly {
    readonly id: string
    readonly at: string
    readonly member: Named
    readonly organisation: Named
    readonly act: string
    readonly section: string | null
    readonly basis: string | null
  }[]
  readonly next: string | null
}

/** GET /api/organisations */
export type OrganisationsAnswer = {
  readonly organisations: readonly {
    readonly id: string
    readonly name: string
    readonly type: string
    /** Taken out of the programme: its name stays in what was said, and nobody chooses it. */
    readonly withdrawn: boolean
  }[]
}
