/**
 * The acts that a programme may want a second person to look at. What protects somebody counts at once, looked at or not: a
 * risk, a plan and a decision are in force from the moment they are recorded. Only what ends or moves the work waits:
 * nobody is closed out of help, or handed to others, on one person's word where the programme wants two.
 */
export const approvalActs = {
  closing: { title: 'Closing the case', section: null, waits: true },
  transfer: { title: 'Another organisation leads the case', section: null, waits: true },
  risk: { title: 'A risk judged serious or immediate', section: 'risk', waits: false },
  plan: { title: 'The support plan', section: 'plan', waits: false },
  identification: { title: 'A decision on identification', section: 'identification', waits: false },
} as const satisfies Record<
  string,
  {
    readonly title: string
    /** The section that is looked at; null for the whole case. */
    readonly section: string | null
    /** Whether the act itself waits for the approval. */
    readonly waits: boolean
  }
>

export type ApprovalAct = keyof typeof approvalActs

/** The acts in their order. */
export const approvalActNames: readonly ApprovalAct[] = ['closing', 'transfer', 'risk', 'plan', 'identification']

/** The acts with their titles, for a form. */
export const approvalActTitles: Readonly<Record<ApprovalAct, string>> = {
  closing: approvalActs.closing.title,
  transfer: approvalActs.transfer.title,
  risk: approvalActs.risk.title,
  plan: approvalActs.plan.title,
  identification: approvalActs.identification.title,
}

/**
 * Up to which entry an act can be looked at now: the version of its section or, for what concerns the whole case, of
 * whichever section was spoken of last. A version is the number of an entry, so with its thread it names one. Approvals
 * are not what is looked at.
 *
 * @param versions of the sections of a case, by key
 * @returns 0 where nothing was said
 */
export function lookedUpTo(act: ApprovalAct, versions: Iterable<readonly [key: string, version: number]>): number {
  const { section } = approvalActs[act]
  let last = 0
  for (const [key, version] of versions) {
    if (key === 'approvals' || (section !== null && key !== section)) continue
    last = Math.max(last, version)
  }
  return last
}
