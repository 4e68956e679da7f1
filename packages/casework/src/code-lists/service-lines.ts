import { codeList } from './code-list.ts'
import type { SupportPlanType } from './support-plan-types.ts'

/** What a State considers providing for recovery: Palermo Protocol, article 6(3)(a) to (d). */
export const palermoServices = codeList({
  name: 'palermo-services',
  title: 'Assistance (Palermo Protocol, article 6(3))',
  source: 'Palermo Protocol (A/RES/55/25, annex II), article 6(3)',
  provenance: 'unverified',
  terms: [
    ['a', 'Appropriate housing'],
    ['b', 'Counselling and information, on legal rights in particular, in a language the person understands'],
    ['c', 'Medical, psychological and material assistance'],
    ['d', 'Employment, educational and training opportunities'],
  ],
})

export type PalermoService = (typeof palermoServices.codes)[number]

/** The needs of the IOM-UNHCR framework: what a person needs, before anyone says who provides it. */
export const needs = codeList({
  name: 'needs',
  title: 'Need',
  source: 'IOM-UNHCR Framework Document on Standard Operating Procedures (June 2020), list of needs',
  provenance: 'verified',
  terms: [
    ['accommodation', 'Accommodation'],
    ['water-sanitation-hygiene', 'Water, sanitation and hygiene'],
    ['food', 'Food'],
    ['security', 'Security'],
    ['health', 'Health'],
    ['education', 'Education'],
    ['livelihoods', 'Livelihoods'],
    ['tracing-and-family-reunification', 'Tracing and family reunification'],
    ['justice-and-remedies', 'Justice and remedies'],
  ],
})

export type Need = (typeof needs.codes)[number]

/**
 * What an organisation offers and a referral asks for. Ours, so that one list serves the directory, the referral and
 * the service record; {@link serviceLineCrosswalk} ties each to the need it answers, the letter of article 6(3) and
 * the HTCDS type of support plan.
 */
export const serviceLines = codeList({
  name: 'service-lines',
  title: 'Service',
  source: 'Palermo Protocol article 6(3), IOM-UNHCR list of needs (June 2020), HTCDS 2.0 spl_Type',
  provenance: 'verified',
  terms: [
    ['accommodation', 'Safe accommodation'],
    ['food', 'Food'],
    ['water-sanitation-hygiene', 'Water, sanitation and hygiene'],
    ['material-assistance', 'Material and financial assistance'],
    ['security', 'Safety planning and protection'],
    ['medical-care', 'Medical care'],
    ['psychological-care', 'Psychological care'],
    ['counselling', 'Counselling'],
    ['legal-information', 'Legal information'],
    ['legal-aid', 'Legal aid and representation'],
    ['interpretation', 'Interpretation and translation'],
    ['education', 'Education'],
    ['training', 'Vocational training'],
    ['employment', 'Employment and livelihood'],
    ['tracing-and-family-reunification', 'Tracing and family reunification'],
    ['return-and-reintegration', 'Return and reintegration'],
  ],
})

export type ServiceLine = (typeof serviceLines.codes)[number]

/** Where a service line stands in the other lists; null where a list has no place for it. */
export interface ServiceLineCrosswalk {
  readonly palermo: PalermoService | null
  readonly need: Need | null
  readonly htcds: SupportPlanType | null
}

/** One row a service line. HTCDS's two rehabilitation types depend on the form of exploitation and are left to the plan. */
export const serviceLineCrosswalk: Readonly<Record<ServiceLine, ServiceLineCrosswalk>> = {
  accommodation: { palermo: 'a', need: 'accommodation', htcds: 'SocialCare' },
  food: { palermo: 'c', need: 'food', htcds: 'SocialCare' },
  'water-sanitation-hygiene': { palermo: 'c', need: 'water-sanitation-hygiene', htcds: 'SocialCare' },
  'material-assistance': { palermo: 'c', need: null, htcds: 'Financial' },
  security: { palermo: null, need: 'security', htcds: 'SocialCare' },
  'medical-care': { palermo: 'c', need: 'health', htcds: 'Health' },
  'psychological-care': { palermo: 'c', need: 'health', htcds: 'Health' },
  counselling: { palermo: 'b', need: null, htcds: 'SocialCare' },
  'legal-information': { palermo: 'b', need: 'justice-and-remedies', htcds: 'Legal' },
  'legal-aid': { palermo: 'b', need: 'justice-and-remedies', htcds: 'Legal' },
  interpretation: { palermo: 'b', need: null, htcds: null },
  education: { palermo: 'd', need: 'education', htcds: 'Education' },
  training: { palermo: 'd', need: 'education', htcds: 'Education' },
  employment: { palermo: 'd', need: 'livelihoods', htcds: 'Livelihood' },
  'tracing-and-family-reunification': { palermo: null, need: 'tracing-and-family-reunification', htcds: null },
  'return-and-reintegration': { palermo: null, need: null, htcds: null },
}
