import { type Entry, sectionName } from '@clarion/journal'
import { roles } from '../roles.ts'
import type { Speaker } from './cast.ts'

/*
 * Who may see what, written a second time: from the entries alone, in one pass over what was said, without grants,
 * without folds, without anything of grant.ts or the vocabularies. Where the system and this model differ, one of them is
 * wrong, and a person finds out which.
 */

type Body = Readonly<Record<string, unknown>>

function body(entry: Entry): Body {
  return entry.body as Body
}

/**
 * @param entries a case's whole journal, in order
 * @param reader an organisation, or the survivor's reader id
 * @param key a section's key
 * @param at the instant of the question, not before the last entry
 * @returns whether the reader may see that section of the case then
 */
export function mayReaderSeeCase(entries: readonly Entry[], reader: string, key: string, at: string): boolean {
  const said = (kind: string) => entries.filter((entry) => entry.kind === kind)
  if (said('case.erased').length > 0) return false
  const opened = entries.find(({ kind }) => kind === 'case.opened')
  if (!opened) return false
  if (reader === body(opened).survivor) return true
  const lead = said('case.transfer-accepted').at(-1)?.organisation ?? opened.organisation
  // What an organisation said of links with other cases is its own, whoever leads afterwards; nothing can open it to others.
  if (key.startsWith('relations/')) return reader === lead && key === `relations/${reader}`
  if (reader === lead) return true

  if (key.startsWith('referral/')) {
    const steps = entries.filter((entry) => entry.section === key)
    const sent = steps.findLast(({ kind }) => kind === 'referral.sent')
    const revoked = steps.some(({ kind }) => kind === 'referral.revoked')
    if (!sent || revoked || body(sent).receiver !== reader) return false
  }
  const name = sectionName(key)

  const pauses = entries.filter(({ kind }) => kind === 'sharing.paused' || kind === 'sharing.resumed')
  const paused = pauses.at(-1)?.kind === 'sharing.paused'
  const byConsent = said('consent.given').some((given) => {
    if (body(given).recipient !== reader) return false
    const sections = ['case', 'referral', ...(body(given).sections as string[])]
    if (!sections.includes(name)) return false
    // A consent lives on under the id of each renewal; the last of them says until when.
    let last = given
    for (const renewal of said('consent.renewed')) if (body(renewal).consent === last.id) last = renewal
    const takenBack = said('consent.withdrawn').some((entry) => body(entry).consent === last.id)
    const closed = entries.slice(entries.indexOf(last)).some(({ kind }) => kind === 'sharing.ended')
    return !takenBack && !closed && last.received <= at && at < String(body(last).until)
  })
  if (byConsent && !paused) return true

  const byOrder = said('order.recorded').some(
    (order) =>
      body(order).recipient === reader &&
      !said('order.ended').some((ended) => body(ended).order === order.id) &&
      ['case', ...(body(order).sections as string[])].includes(name) &&
      order.received <= at &&
      at < String(body(order).until),
  )
  if (byOrder) return true

  return said('emergency.requested').some((request) => {
    const confirmed = said('emergency.opened').find((entry) => body(entry).request === request.id)
    if (!confirmed || request.organisation !== reader) return false
    if (!['case', ...(body(request).sections as string[])].includes(name)) return false
    const refused = said('emergency.reviewed').some(
      (review) => body(review).emergency === request.id && body(review).justified === false,
    )
    const end = Date.parse(confirmed.received) + Number(body(request).hours) * 3_600_000
    return !refused && confirmed.received <= at && Date.parse(at) < end
  })
}

/**
 * @param entries an organisation's whole journal
 * @param reader an organisation
 * @returns whether the reader may see that section of the organisation's thread
 */
export function mayReaderSeeOrganisation(entries: readonly Entry[], reader: string, key: string): boolean {
  const registered = entries[0]
  if (!registered) return false
  if (key === 'profile' || key === 'services-offered') return true
  return reader === registered.thread || reader === registered.organisation
}

/**
 * @param see whether the speaker's organisation may see the section (one of the functions above)
 * @returns whether this person may: their role must reach the section, and their organisation be let in
 */
export function mayPersonSee(who: Speaker, key: string, see: boolean): boolean {
  const name = sectionName(key)
  const reach = who.roles.some((role) => {
    const sections: readonly string[] = roles[role].sections
    return sections.includes('*') || sections.includes(name) || (name === 'members' && role === 'administrator')
  })
  return (
    see && (reach || ['profile', 'services-offered', 'settings', 'places', 'instruments', 'templates'].includes(name))
  )
}
