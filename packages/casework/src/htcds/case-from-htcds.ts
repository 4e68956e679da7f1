import type { z } from 'zod'
import { readCountry } from '../code-lists/countries.ts'
import type { ExploitationForm, exploitationSubForms } from '../code-lists/exploitation-forms.ts'
import { formsOfHtcdsTypes } from '../code-lists/htcds-forms.ts'
import type { HtcdsSexExploitationType } from '../code-lists/htcds-sex-exploitation-types.ts'
import { exploitationBody } from '../exploitation/exploitation-body.ts'
import { identityBody } from '../identity/identity-body.ts'
import { personBody } from '../person/person-body.ts'
import { fitting } from './fitting.ts'
import { type HtcdsCase, htcdsCase } from './htcds-case.ts'
import { findHtcdsField, htcdsFields } from './htcds-fields.ts'

type SubForm = (typeof exploitationSubForms.codes)[number]

/** Our sub-forms for the types of sexual exploitation of HTCDS: one for one. */
export const subFormOfHtcds: Readonly<Record<HtcdsSexExploitationType, SubForm>> = {
  Prostitution: 'prostitution',
  Pornography: 'pornography',
  RemoteInteractiveServices: 'remote-interactive',
  PrivateSexualServices: 'private-sexual-services',
}

/** What a record of HTCDS says, as bodies of entries; each may be absent. */
export type CaseFromHtcds = {
  /** The day of the referral. */
  readonly opened: string | undefined
  readonly person: object | undefined
  readonly identity: object | undefined
  readonly exploitation: object | undefined
  /** What was written to the case, and everything for which our records have no field, in the standard's own words. */
  readonly notes: readonly string[]
  readonly closed: { readonly outcome: 'referred' | 'other'; readonly remarks?: string } | undefined
}

/** Fields of the standard that a member of ours takes in; what is taken in is not repeated in a note. */
const takenBy: Readonly<Record<string, readonly string[]>> = {
  gender: ['prs_Gender'],
  maritalStatus: ['prs_MaritalStatus'],
  children: ['prs_NumberOfChildren'],
  languages: ['prs_PrimaryLanguage', 'prs_SecondaryLanguage'],
  education: ['prs_HighestLevelOfEducation'],
  citizenships: ['prs_Citizenship'],
  names: ['prs_FirstName', 'prs_MiddleName', 'prs_SecondName'],
  birthDate: ['prs_Birthdate'],
  numbers: ['prs_IdentityNumber'],
  phones: ['prs_MobilePhone', 'prs_HomePhone'],
  emails: ['prs_Email'],
  address: ['prs_MailingStreet', 'prs_MailingPostalCode', 'prs_MailingCity', 'prs_MailingState', 'prs_MailingCountry'],
  sectors: ['vic_ForcedLabourIndustry'],
  subForms: ['vic_TypeOfSexExploitation'],
  recruitment: ['vic_MethodOfRecruitment'],
  control: ['vic_MethodsOfControl'],
  relation: ['vic_RelationshipToTrafficker'],
  recruitmentSites: ['vic_RecruitmentWebsitesAndApps'],
  exploitationSites: ['vic_ExploitationWebsitesAndApps'],
  account: ['hte_Description'],
}

/** The longest note that is written, in characters: below the limit of a paragraph. */
const noteLength = 9_000

/**
 * Reads a case of HTCDS as ours. Codes become codes. What our records have no field for (a perpetrator's role, a support
 * plan's dates, a decision on identification without the day and reasons that ours must have) goes into a note, field by
 * field: nothing is lost, and nothing is guessed. A consent in a file opens nothing: it goes into the note as well.
 *
 * @param value the case as htcdsFromRecord read it
 * @param ageGroup what a band in place of the age says, where there was one
 */
export function caseFromHtcds(value: HtcdsCase, ageGroup?: 'child' | 'adult'): CaseFromHtcds {
  const { prs, vic, cas, cco, hte } = value
  const age = vic?.AgeWhenTrafficked
  const group = age === undefined ? ageGroup : age < 18 ? 'child' : 'adult'
  const person = fitting(personBody, {
    gender: prs?.Gender,
    maritalStatus: prs?.MaritalStatus,
    children: prs?.NumberOfChildren,
    languages: [...new Set([prs?.PrimaryLanguage ?? [], prs?.SecondaryLanguage ?? []].flat())],
    education: prs?.HighestLevelOfEducation,
    citizenships: prs?.Citizenship,
    ageAtExploitation: group,
  })
  const name = joined(' ', prs?.FirstName, prs?.MiddleName, prs?.SecondName)
  const identity = fitting(identityBody, {
    names: name === undefined ? undefined : [{ kind: 'legal', name }],
    birthDate: prs?.Birthdate,
    numbers: prs?.IdentityNumber === undefined ? undefined : [{ kind: 'other', number: prs.IdentityNumber.trim() }],
    phones: [prs?.MobilePhone ?? [], prs?.HomePhone ?? []].flat(),
    emails: prs?.Email === undefined ? undefined : [prs.Email.trim()],
    address: joined(
      ', ',
      prs?.MailingStreet,
      prs?.MailingPostalCode,
      prs?.MailingCity,
      prs?.MailingState,
      prs?.MailingCountry,
    ),
  })
  const { forms, unclear } = formsOf(value)
  const places = placesOf(value)
  const exploitation = fitting(exploitationBody, {
    forms,
    subForms: vic?.TypeOfSexExploitation?.map((type) => subFormOfHtcds[type]),
    sectors: vic?.ForcedLabourIndustry === undefined ? undefined : [vic.ForcedLabourIndustry],
    recruitment: vic?.MethodOfRecruitment,
    control: vic?.MethodsOfControl,
    relation: vic?.RelationshipToTrafficker === undefined ? undefined : [vic.RelationshipToTrafficker],
    recruitmentSites: vic?.RecruitmentWebsitesAndApps,
    exploitationSites: vic?.ExploitationWebsitesAndApps,
    ageAtAct: group,
    places: places.places,
    account: hte?.Description?.trim() || undefined,
  })
  const closing = cas?.Status === 'Closed' || cas?.Status === 'ClosedReferred'
  const remarks = cas?.ReasonForCaseClosure?.trim()
  const members = [person, identity, exploitation]
  const taken = new Set([
    ...members.flatMap(({ body }) => Object.keys(body ?? {}).flatMap((member) => takenBy[member] ?? [])),
    ...(exploitation.leftOut.includes('places') ? [] : places.taken),
    ...(exploitation.leftOut.includes('forms') || unclear ? [] : ['vic_TypeOfExploitation']),
    ...(cas?.Status === 'FollowUp' ? [] : ['cas_Status']),
    ...(closing ? ['cas_ReasonForCaseClosure'] : []),
    'cas_IncomingReferralDate',
    'cco_CaseComment',
  ])
  const comment = cco?.CaseComment?.trim()
  return {
    opened: cas?.IncomingReferralDate,
    person: person.body,
    identity: identity.body,
    exploitation: exploitation.body,
    notes: [...(comment ? inPieces(comment) : []), ...inPieces(leftOver(value, taken))],
    closed: closing
      ? {
          outcome: cas.Status === 'ClosedReferred' ? 'referred' : 'other',
          ...(remarks ? { remarks: remarks.slice(0, noteLength) } : {}),
        }
      : undefined,
  }
}

function formsOf({ vic }: HtcdsCase): { forms: readonly ExploitationForm[]; unclear: boolean } {
  const { forms, unclear } = formsOfHtcdsTypes(vic?.TypeOfExploitation ?? [], vic?.ForcedLabourIndustry)
  return { forms, unclear: unclear.length > 0 }
}

type Place = NonNullable<z.input<typeof exploitationBody>['places']>[number]

/** The event of the history, and the places of recruitment and exploitation. An event without its type is no event of ours. */
function placesOf({ hte, vic }: HtcdsCase): { places: Place[]; taken: string[] } {
  const places: Place[] = []
  const taken: string[] = []
  if (hte?.Type !== undefined) {
    const country = hte.Country === undefined ? undefined : readCountry(hte.Country.trim())?.alpha3
    const place = joined(
      ', ',
      hte.Street,
      hte.PostalCode,
      hte.City,
      hte.State,
      country === undefined ? hte.Country : undefined,
    )
    if ((place?.length ?? 0) <= 300) {
      const from = hte.Date
      places.push({
        event: hte.Type,
        ...(country ? { country } : {}),
        ...(place ? { place } : {}),
        ...(from ? { from } : {}),
      })
      taken.push('hte_Type', 'hte_Country', 'hte_City', 'hte_State', 'hte_Street', 'hte_PostalCode', 'hte_Date')
    }
  }
  for (const [event, field, text] of [
    ['Recruitment', 'vic_LocationOfRecruitment', vic?.LocationOfRecruitment],
    ['Exploitation', 'vic_LocationOfExploitation', vic?.LocationOfExploitation],
  ] as const) {
    const place = text?.trim()
    if (!place || place.length > 300) continue
    places.push({ event, place })
    taken.push(field)
  }
  return { places, taken }
}

/** Everything that has no place of its own, a line each, in the standard's own labels. */
function leftOver(value: HtcdsCase, taken: ReadonlySet<string>): string {
  const groups: Record<string, Record<string, string | undefined> | undefined> = htcdsCase.encode(value)
  return htcdsFields
    .flatMap(({ name }) => {
      const [prefix = '', field = ''] = name.split('_', 2)
      const text = groups[prefix]?.[field]?.trim()
      // The organisation is who leads the case; who imports says which it is.
      if (text === undefined || text === '' || prefix === 'org' || taken.has(name)) return []
      return [`${findHtcdsField(name)?.label ?? name} (${name}): ${text}`]
    })
    .join('\n')
}

function joined(between: string, ...parts: readonly (string | undefined)[]): string | undefined {
  const text = parts.flatMap((part) => (part === undefined || part.trim() === '' ? [] : [part.trim()])).join(between)
  return text === '' ? undefined : text
}

/** A long text as several notes; cut between characters, never within one. */
function inPieces(text: string): string[] {
  const signs = [...text]
  const pieces: string[] = []
  for (let at = 0; at < signs.length; at += noteLength)
    pieces.push(
      signs
        .slice(at, at + noteLength)
        .join('')
        .trim(),
    )
  return pieces.filter((piece) => piece !== '')
}
