import type { PublicReport } from './report-content.ts'

/**
 * The release as a DCAT 3 dataset record (W3C Recommendation 2024) in JSON-LD, for data portals.
 *
 * @param file - name of the CSV file, as it will be served beside the record
 */
export function dcatRecord(
  report: PublicReport,
  file: string,
  about: { publisher?: string; licence?: string },
): unknown {
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@type': 'dcat:Dataset',
    'dct:title': report.title,
    'dct:description':
      `${report.rows} synthetic records about ${report.population}, made with differential privacy ` +
      `(epsilon ${report.epsilon}, delta ${report.delta}). No record is a person. Detected cases, not prevalence.` +
      (report.protected ? '' : ' UNPROTECTED TEST: do not publish.'),
    'dct:issued': report.made,
    'dct:type': 'synthetic data',
    ...(about.publisher === undefined
      ? {}
      : { 'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': about.publisher } }),
    ...(about.licence === undefined ? {} : { 'dct:license': about.licence }),
    'dcat:distribution': [
      {
        '@type': 'dcat:Distribution',
        'dcat:downloadURL': file,
        'dcat:mediaType': 'https://www.iana.org/assignments/media-types/text/csv',
      },
    ],
  }
}
