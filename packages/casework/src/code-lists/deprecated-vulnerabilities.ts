import { codeList } from './code-list.ts'

/**
 * Deprecated in HTCDS 2.0 in favour of repeated individual, household and community assessments. Read from older
 * files, never written.
 */
export const deprecatedVulnerabilities = codeList({
  name: 'deprecated-vulnerabilities',
  title: 'Vulnerabilities (deprecated)',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field vic_Vulnerabilities',
  provenance: 'verified',
  terms: [
    ['Addiction', 'Addiction'],
    ['SocialGroup', 'Social Group'],
    ['Discrimination', 'Discrimination'],
    ['Poverty', 'Poverty'],
    ['DisabilityAndPhysicalHealth', 'Disability and physical health'],
    ['MentalHealth', 'Mental health'],
    ['Migration', 'Migration'],
    ['Homelessness', 'Homelessness'],
    ['AbuseSocialMedia', 'Abuse - social media'],
    ['AbusePhysical', 'Abuse - physical'],
    ['Education', 'Education'],
    ['WorkEnvironment', 'Work environment'],
  ],
})

export type DeprecatedVulnerability = (typeof deprecatedVulnerabilities.codes)[number]
