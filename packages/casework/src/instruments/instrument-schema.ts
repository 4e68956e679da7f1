import { z } from 'zod'
import { delphiDimensions } from './delphi-dimensions.ts'

const text = (longest: number) => z.string().trim().min(1).max(longest)
const code = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, {
  error: 'A code is written in lower-case letters and digits, parted by hyphens or points.',
})
const language = z.string().regex(/^[a-z]{3}$/, { error: 'A language is given by its ISO 639-3 code.' })
const verification = z.enum(['verified', 'unverified'])

/** How much one indicator of a Delphi list weighs; other kinds of list weigh nothing. */
export const strength = z.enum(['strong', 'medium', 'weak'])
export type Strength = z.infer<typeof strength>

/** One indicator or question. Its wording is verified only when it was read in the source the instrument names. */
const instrumentItem = z.strictObject({
  code: code.max(120),
  wording: text(1000),
  wordingStatus: verification,
  translations: z.record(language, z.strictObject({ wording: text(1000), wordingStatus: verification })).optional(),
  dimension: delphiDimensions.schema.optional(),
  strength: strength.optional(),
})

/**
 * What follows from the answers. `checklist`: unweighted, no score. `at-least`: the published cut, so many times yes.
 * `delphi`: the dimension rule of the ILO and the European Commission, adults and children apart.
 */
const instrumentRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('checklist') }),
  z.strictObject({ kind: z.literal('at-least'), yes: z.int().min(1).max(500) }),
  z.strictObject({
    kind: z.literal('delphi'),
    person: z.enum(['adult', 'child']),
    exploitation: z.enum(['labour', 'sexual']),
  }),
])

const share = z.number().min(0).max(1)
const count = z.int().min(0)

const publishedMeasure = z.strictObject({
  measure: z.enum([
    'sensitivity',
    'specificity',
    'positivePredictiveValue',
    'negativePredictiveValue',
    'positiveLikelihoodRatio',
    'negativeLikelihoodRatio',
  ]),
  estimate: z.number().min(0),
  low: z.number().min(0).optional(),
  high: z.number().min(0).optional(),
  /** The method of the published interval as far as it can be told; absent when no method fits it. */
  method: z.enum(['wald', 'clopper-pearson', 'wilson', 'log']).optional(),
  provenance: verification,
})

/** One published study of accuracy. Counts that were not published stay absent; they are never filled in. */
const accuracyStudy = z.strictObject({
  name: text(300),
  population: text(300),
  reference: text(300),
  unit: text(100),
  sample: count.optional(),
  truePositives: count.optional(),
  falseNegatives: count.optional(),
  falsePositives: count.optional(),
  trueNegatives: count.optional(),
  prevalence: share.optional(),
  published: z.array(publishedMeasure).max(20),
  note: text(1000).optional(),
})

const fields = z.strictObject({
  id: code.max(80),
  version: text(40),
  title: text(300),
  population: text(300),
  source: z.strictObject({ title: text(300), reference: text(300), note: text(1000).optional() }),
  licence: text(300),
  provenance: verification,
  /** What nobody has compared with the source that the instrument names, each in a sentence; nothing of it can be on. */
  unchecked: z.array(text(500)).max(20).default([]),
  /** An instrument with unverified wording stays off until the programme has confirmed it against its source. */
  status: z.enum(['on', 'off-until-confirmed']),
  /** Shown beside every result. */
  caution: text(500),
  languages: z.array(language).min(1).max(100),
  items: z.array(instrumentItem).max(500),
  rule: instrumentRule,
  accuracy: z.array(accuracyStudy).max(50),
})

/**
 * A screening instrument as data: versioned, with source, licence, items, rule and published accuracy. Beyond the
 * shape of its fields it must hold together: item codes stand once; a Delphi item has a dimension and a strength and
 * no other item has; the cut can be reached; nothing unverified or unchecked is on, and nothing unchecked calls itself
 * verified; the counts of a study add up to its sample.
 */
export const instrumentSchema = fields.superRefine((instrument, context) => {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  const { items, rule, status } = instrument
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    if (seen.has(item.code)) refuse(['items', index, 'code'], `The code ${item.code} stands twice.`)
    seen.add(item.code)
    const weighted = item.dimension !== undefined && item.strength !== undefined
    const bare = item.dimension === undefined && item.strength === undefined
    if (rule.kind === 'delphi' && !weighted) {
      refuse(['items', index], 'An item of a Delphi list has a dimension and a strength.')
    }
    if (rule.kind !== 'delphi' && !bare) {
      refuse(
        ['items', index],
        'Only the items of a Delphi list have a dimension and a strength: other lists give no score.',
      )
    }
    if (status === 'on' && item.wordingStatus === 'unverified') {
      refuse(['items', index, 'wordingStatus'], 'Unverified wording keeps the instrument off until it is confirmed.')
    }
  }
  if (rule.kind === 'at-least' && items.length > 0 && rule.yes > items.length) {
    refuse(['rule', 'yes'], `The cut is ${rule.yes} and the list has ${items.length} items.`)
  }
  if (status === 'on' && items.length === 0) refuse(['status'], 'A list without items cannot be on.')
  if (status === 'on' && instrument.provenance === 'unverified') {
    refuse(['status'], 'An instrument of unverified provenance stays off until it is confirmed.')
  }
  if (status === 'on' && instrument.unchecked.length > 0) {
    refuse(['status'], 'An instrument stays off while something in it is unchecked.')
  }
  const doubted = instrument.unchecked.length > 0 || items.some(({ wordingStatus }) => wordingStatus === 'unverified')
  if (instrument.provenance === 'verified' && doubted) {
    refuse(['provenance'], 'An instrument is verified when all of its wording is and nothing is left unchecked.')
  }
  for (const [index, study] of instrument.accuracy.entries()) {
    const counts = [study.truePositives, study.falseNegatives, study.falsePositives, study.trueNegatives]
    const known = counts.filter((each) => each !== undefined)
    const sum = known.reduce((total, each) => total + each, 0)
    const off = study.sample !== undefined && (known.length === 4 ? sum !== study.sample : sum > study.sample)
    if (off) refuse(['accuracy', index, 'sample'], `The counts add up to ${sum}, the sample is ${study.sample}.`)
    for (const [place, { estimate, low, high }] of study.published.entries()) {
      const outside = (low !== undefined && low > estimate) || (high !== undefined && high < estimate)
      if (outside) refuse(['accuracy', index, 'published', place], 'The estimate lies outside its interval.')
    }
  }
})

export type Instrument = z.infer<typeof instrumentSchema>
export type InstrumentItem = Instrument['items'][number]
export type InstrumentRule = Instrument['rule']
export type AccuracyStudy = Instrument['accuracy'][number]
export type PublishedMeasure = AccuracyStudy['published'][number]
