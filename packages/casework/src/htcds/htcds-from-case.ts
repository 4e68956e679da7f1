import { currentValue } from '@clarion/journal'
import type { CaseState } from '../case/case-section.ts'
import { readCountry } from '../code-lists/countries.ts'
import { htcdsTypesOfForms } from '../code-lists/htcds-forms.ts'
import { htcdsSexExploitationTypes } from '../code-lists/htcds-sex-exploitation-types.ts'
import type { ExploitationState } from '../exploitation/exploitation-section.ts'
import type { IdentificationState } from '../identification/identification-section.ts'
import type { IdentityState } from '../identity/identity-section.ts'
import type { PersonState } from '../person/person-section.ts'
import { subFormOfHtcds } from './case-from-htcds.ts'
import type { HtcdsCase } from './htcds-case.ts'

/** What whoever exports may see of a case, opened; a section that is not covered is absent. */
export type ExportedCase = {
  readonly organisation?: { readonly name: string }
  readonly case?: CaseState
  readonly person?: PersonState
  readonly exploitation?: ExploitationState
  readonly identification?: IdentificationState
  readonly identity?: IdentityState
  /** The texts of its notes; given only when what names a person is to be exported. */
  readonly notes?: readonly string[]
}

const statuses = {
  presumed: 'PossibleVictimOfTrafficking',
  identified: 'ActualVictimOfTrafficking',
  'not-identified': 'NotAVictimOfTrafficking',
} as const

/**
 * Says a case in the words of HTCDS. Where the standard holds one value and we hold several, the first is said; where it
 * has no value ("Other" as a gender), none is.
 *
 * @param named whether what names or places a person goes out: names, numbers, addresses, places, accounts, notes
 */
export function htcdsFromCase(value: ExportedCase, named: boolean): HtcdsCase {
  const { organisation } = value
  const groups = {
    org: organisation ? { Name: organisation.name } : {},
    prs: { ...describing(value.person), ...(named ? naming(value.identity) : {}) },
    vic: { ...identified(value.identification), ...exploited(value.exploitation, named) },
    cas: standing(value.case),
    cco: named && value.notes && value.notes.length > 0 ? { CaseComment: value.notes.join('\n\n') } : {},
    hte: happened(value.exploitation, named),
  }
  return Object.fromEntries(Object.entries(groups).filter(([, group]) => Object.keys(group).length > 0))
}

/** Leaves out what is not known, so that a column stays empty. */
function present<Group extends object>(group: Group): { [Name in keyof Group]?: NonNullable<Group[Name]> } {
  const known = Object.entries(group).filter(([, value]) => {
    return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  })
  return Object.fromEntries(known) as { [Name in keyof Group]?: NonNullable<Group[Name]> }
}

function describing(person: PersonState = {}) {
  const gender = currentValue(person.gender)
  const languages = currentValue(person.languages) ?? []
  return present({
    Gender: gender === 'Other' ? undefined : gender,
    MaritalStatus: currentValue(person.maritalStatus),
    NumberOfChildren: currentValue(person.children),
    PrimaryLanguage: languages[0],
    SecondaryLanguage: languages[1],
    HighestLevelOfEducation: currentValue(person.education),
    Citizenship: [...(currentValue(person.citizenships) ?? [])],
  })
}

function naming(identity: IdentityState = {}) {
  const names = currentValue(identity.names) ?? []
  const birth = currentValue(identity.birthDate)
  const [mobile, home] = currentValue(identity.phones) ?? []
  return present({
    // A name is not cut into first and family name: where it could be cut is not ours to guess.
    FirstName: (names.find(({ kind }) => kind === 'legal') ?? names[0])?.name,
    Birthdate: birth && /^\d{4}-\d\d-\d\d$/.test(birth) ? birth : undefined,
    IdentityNumber: currentValue(identity.numbers)?.[0]?.number,
    Email: currentValue(identity.emails)?.[0],
    MobilePhone: mobile,
    HomePhone: home,
    MailingStreet: currentValue(identity.address),
  })
}

function identified(state: IdentificationState | undefined) {
  const status = currentValue(state?.status)
  return present({
    TraffickingStatus: status === undefined ? undefined : statuses[status],
    TraffickingStatusDecisionMakingOrg: status === undefined ? undefined : state?.decisions.at(-1)?.decider,
  }) as NonNullable<HtcdsCase['vic']>
}

function exploited(state: ExploitationState = {}, named: boolean) {
  const subForms = currentValue(state.subForms) ?? []
  const [, ...others] = currentValue(state.places) ?? []
  const placeOf = (event: string) => (named ? others.find((place) => place.event === event)?.place : undefined)
  return present({
    RelationshipToTrafficker: currentValue(state.relation)?.[0],
    RecruitmentWebsitesAndApps: [...(currentValue(state.recruitmentSites) ?? [])],
    MethodOfRecruitment: [...(currentValue(state.recruitment) ?? [])],
    LocationOfRecruitment: placeOf('Recruitment'),
    MethodsOfControl: [...(currentValue(state.control) ?? [])],
    TypeOfExploitation: htcdsTypesOfForms(currentValue(state.forms) ?? []),
    ForcedLabourIndustry: currentValue(state.sectors)?.[0],
    TypeOfSexExploitation: htcdsSexExploitationTypes.codes.filter((type) => subForms.includes(subFormOfHtcds[type])),
    LocationOfExploitation: placeOf('Exploitation'),
    ExploitationWebsitesAndApps: [...(currentValue(state.exploitationSites) ?? [])],
  })
}

function standing(state: CaseState | undefined) {
  if (state === undefined) return {}
  const closed = state.status === 'closed'
  const status = closed ? (state.outcome === 'referred' ? 'ClosedReferred' : 'Closed') : 'Active'
  return present({ Status: status, IncomingReferralDate: state.opened.slice(0, 10) } as const)
}

function happened(state: ExploitationState = {}, named: boolean) {
  const [first] = currentValue(state.places) ?? []
  return present({
    City: named ? first?.place : undefined,
    Country: first?.country === undefined ? undefined : readCountry(first.country)?.alpha2,
    Date: first?.from,
    Type: first?.event,
    Description: named ? currentValue(state.account) : undefined,
  })
}
