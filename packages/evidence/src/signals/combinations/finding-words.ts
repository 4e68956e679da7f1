import type { Finding } from './finding.ts'

/** The finding as a sentence that can be read out: what, how much, since when, and whether one organisation explains it. */
export function sentenceOf(finding: Finding): string {
  const { description, ratio, since, seen, expected, excess } = finding
  const rise =
    ratio === null
      ? `appeared in ${since}: ${seen} cases, none before`
      : `rose ${ratio.toFixed(1)}x since ${since}: ${seen} cases, ${Math.round(excess)} above the ${expected.toFixed(expected < 10 ? 1 : 0)} expected`
  return `Cases of ${description} ${rise}; ${explanationOf(finding)}.`
}

function explanationOf(finding: Finding): string {
  const { verdict, organisations, largestOrganisation, largestShare, missing } = finding
  switch (verdict) {
    case 'alarm':
      return `not explained by one organisation (${organisations} see more; ${largestOrganisation} most, with ${Math.round(100 * Math.min(1, largestShare))} % of the excess)`
    case 'one-organisation':
      return `explained by ${largestOrganisation} alone, so news from there or another way of coding`
    case 'recoding':
      return `but as many are missing from ${missing?.description ?? ''}, so probably coded otherwise`
    case 'watch':
      return 'among so many groups this may be chance'
  }
}

/** What a person does next, in order. */
export function checksOf(finding: Finding): string[] {
  const { verdict, missing, largestOrganisation, byValue, ratio, dispersion, since } = finding
  return [
    ...(missing
      ? [
          `${missing.description} fell by ${Math.round(missing.people)} in the same time. Compare ten cases of each: was the coding changed, or did one replace the other?`,
        ]
      : []),
    verdict === 'one-organisation'
      ? `Ask ${largestOrganisation} what changed in ${since}: its work, its form, its software, or the cases.`
      : `Read the cases since ${since}, first those of ${largestOrganisation}: do they have a place, a recruiter, a route in common?`,
    'Ask whether late reports, a single operation or one large case explain it.',
    ...(byValue.length > 0 ? ['Look at each value by itself below: they need not have one cause.'] : []),
    ...(ratio === null ? ['Look for another spelling of the same code in earlier periods.'] : []),
    ...(dispersion > 1.5 ? ['The group moved about more than chance before, too: is there a season?'] : []),
    'What services did not see is not in it: more cases may be better detection.',
  ]
}
