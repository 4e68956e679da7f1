import { requestEnds, type SharingState } from './sharing-section.ts'

/** Who asks to read why: whose organisation, who in it, and what their roles may do. */
export type EmergencyReader = {
  readonly organisation: string
  readonly author: string
  readonly verbs: ReadonlySet<string>
}

/** What a second person must know to decide, and nothing of the case. The reason is as it is stored, sealed. */
export type ShownEmergency = {
  readonly id: string
  /** What the reader is asked to do about it. */
  readonly decision: 'confirm' | 'review'
  readonly reader: string
  readonly askedBy: string
  readonly openedBy: string | null
  /** When it was asked for; when access began, once it is open. */
  readonly at: string
  readonly until: string | null
  readonly sections: readonly string[]
  readonly hours: number | null
  readonly reason: string
}

/**
 * An emergency as the person sees it who must decide on it: the colleague who confirms it before anything opens, and who
 * is another than the one who asked; and whoever reviews it afterwards, from outside. A decision without the reason would
 * be a formality (break-glass with two-person review). To everybody else there is no such emergency, and to these there
 * is none any more once it was decided or is too old.
 *
 * @param id of the request
 * @param now the instant of the question
 */
export function shownEmergency(
  { asked, grants, reviews }: SharingState,
  id: string,
  { organisation, author, verbs }: EmergencyReader,
  now: string,
): ShownEmergency | undefined {
  const request = asked.find((one) => one.id === id)
  if (request) {
    const { reader, sections, hours, by, asked: at, reason } = request
    const may = verbs.has('confirm-emergency') && reader === organisation && by !== author
    if (!may || now >= requestEnds(request)) return undefined
    return { id, decision: 'confirm', reader, askedBy: by, openedBy: null, at, until: null, sections, hours, reason }
  }
  const grant = grants.find((one) => one.id === id)
  const may = verbs.has('review-emergency') && grant?.reader !== organisation
  if (!grant?.emergency || !may || reviews.some(({ emergency }) => emergency === id)) return undefined
  const { reader, from: at, until, sections, emergency } = grant
  return { id, decision: 'review', reader, at, until, sections, hours: null, ...emergency }
}
