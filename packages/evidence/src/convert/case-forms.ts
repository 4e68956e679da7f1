import type { Case, CaseForm } from './case-form.ts'
import {
  type CellReading,
  isMissing,
  readAge,
  readAgeBand,
  readCountry,
  readCountryAlpha2,
  readDuration,
  readFlag,
  readGender,
  readYear,
} from './case-values.ts'
import { toAlpha2 } from './country-codes.ts'
import { ctdc2024, ctdcFlags } from './ctdc-2024.ts'
import { ctdcFurtherSources, ctdcGroups, ctdcSources } from './ctdc-sources.ts'
import { htcdsGeneral, htcdsSets, htcdsUnflagged } from './htcds-sources.ts'

const facts = [
  ['yearOfRegistration', readYear],
  ['gender', readGender],
  ['ageBroad', readAgeBand],
  ['citizenship', readCountry],
  ['CountryOfExploitation', readCountry],
  ['traffickMonths', readDuration],
] as const

/** Any of CTDC's three forms: they differ in which columns there are, and a reader takes what is there. */
function readCtdc(cell: (name: string) => string | undefined, refuse: (column: string) => never): Case {
  return readCtdcWith(readCountry, cell, refuse)
}

function readCtdcWith(
  country: CellReading,
  cell: (name: string) => string | undefined,
  refuse: (column: string) => never,
): Case {
  const one: Case = {}
  for (const [name, reading] of facts) {
    one[name] = (reading === readCountry ? country : reading)(cell(name) ?? '') ?? refuse(name)
  }
  for (const flag of ctdcFlags) {
    const names = [flag, ...(ctdcSources[flag] ?? []), ...(ctdcFurtherSources[flag] ?? [])]
    // Every column is read, also after the first "1": a cell that is no flag is a mistake wherever it stands.
    one[flag] = names.map((name) => readFlag(cell(name) ?? '') ?? refuse(name)).includes('1') ? '1' : ''
  }
  return one
}

/** Older flag columns in order; the flag they came from, where it was not merged of several. */
const olderFlags = ctdcFlags.flatMap((flag) =>
  ctdcSources[flag]!.map((name) => ({ name, flag, alone: ctdcSources[flag]!.length === 1 })),
)

function writeOlder(one: Case, lose: (column: string) => void, no: (one: Case, flag: string) => string): string[] {
  for (const flag of ctdcFlags) if (one[flag] === '1' && ctdcSources[flag]!.length > 1) lose(flag)
  return olderFlags.map(({ flag, alone }) => (alone && one[flag] === '1' ? '1' : alone ? no(one, flag) : no({}, flag)))
}

const ctdc2024Form: CaseForm = {
  name: 'ctdc-2024',
  title: 'CTDC Global Synthetic Dataset, 2024 and 2025',
  columns: ctdc2024.columns.map((column) => column.name),
  read: readCtdc,
  write: (one) => ctdc2024.columns.map((column) => one[column.name] ?? ''),
}

const ctdc2021Form: CaseForm = {
  name: 'ctdc-2021',
  title: 'CTDC Global Synthetic Dataset, 2021',
  columns: [...facts.map(([name]) => name), ...olderFlags.map(({ name }) => name)],
  read: readCtdc,
  write: (one, lose) => [...facts.map(([name]) => one[name] ?? ''), ...writeOlder(one, lose, () => '')],
}

const ctdcKForm: CaseForm = {
  name: 'ctdc-k',
  title: 'CTDC Global K-anonymised Dataset (-99 for not known, alpha-2 citizenship, 0 for no)',
  columns: [
    'yearOfRegistration',
    'gender',
    'ageBroad',
    'citizenship',
    'CountryOfExploitation',
    ...olderFlags.map(({ name }) => name),
  ],
  read: (cell, refuse) => readCtdcWith(readCountryAlpha2, cell, refuse),
  write(one, lose) {
    if (one['traffickMonths']) lose('traffickMonths')
    const gender = { Woman: 'Female', Man: 'Male' }[one['gender'] ?? '']
    if (one['gender'] && gender === undefined) lose('gender')
    const country = (name: string): string => toAlpha2(one[name] ?? '') ?? '00'
    return [
      one['yearOfRegistration'] || '-99',
      gender ?? '-99',
      one['ageBroad'] || '-99',
      country('citizenship'),
      country('CountryOfExploitation'),
      ...writeOlder(one, lose, (known, flag) => (groupHasOne(known, flag) ? '0' : '-99')),
    ]
  },
}

const htcdsForm: CaseForm = {
  name: 'htcds',
  title: 'Human Trafficking Case Data Standard 2.0 (lists joined by ;)',
  columns: [
    'cas_IncomingReferralDate',
    'prs_Gender',
    'vic_AgeWhenTrafficked',
    'prs_Citizenship',
    'hte_Country',
    ...Object.keys(htcdsSets),
  ],
  read(cell, refuse, lose) {
    const fact = (name: string, reading: (text: string) => string | undefined): string =>
      reading(cell(name) ?? '') ?? refuse(name)
    // Several citizenships have no place in one column: none is chosen for the person.
    const single = (name: string): string => {
      const several = (cell(name) ?? '').includes(';')
      if (several) lose(name)
      return several ? '' : fact(name, readCountryAlpha2)
    }
    const one: Case = {
      yearOfRegistration: fact('cas_IncomingReferralDate', readYear),
      gender: fact('prs_Gender', readGender),
      ageBroad: fact('vic_AgeWhenTrafficked', readAge),
      citizenship: single('prs_Citizenship'),
      CountryOfExploitation: single('hte_Country'),
      traffickMonths: '',
    }
    for (const flag of ctdcFlags) one[flag] = ''
    for (const [name, meanings] of Object.entries(htcdsSets)) {
      const values = (cell(name) ?? '').split(';').filter((text) => !isMissing(text))
      for (const value of values.map((text) => text.trim())) {
        const flag = meanings[value]
        if (flag !== undefined) one[flag] = '1'
        // A picklist value of the standard that CTDC has no flag for is left out; a foreign word is a mistake.
        else if (!htcdsUnflagged.test(value)) refuse(name)
      }
      if (values.some((text) => htcdsUnflagged.test(text.trim()) && meanings[text.trim()] === undefined)) lose(name)
    }
    return one
  },
  write(one, lose) {
    for (const name of ['yearOfRegistration', 'ageBroad', 'traffickMonths']) if (one[name]) lose(name)
    const sets = Object.values(htcdsSets).map((meanings) => {
      const said = Object.values(meanings).filter((flag, at, all) => one[flag] === '1' && all.indexOf(flag) === at)
      return said.flatMap((flag) => {
        const words = Object.keys(meanings).filter((word) => meanings[word] === flag)
        const word = htcdsGeneral[flag] ?? (words.length === 1 ? words[0] : undefined)
        if (word === undefined) lose(flag)
        return word === undefined ? [] : [word]
      })
    })
    for (const flag of ['recruiterRelationIntimatePartner', 'recruiterRelationFriend'])
      if (one[flag] === '1') lose(flag)
    const gender =
      { Woman: 'Feminine', Man: 'Masculine', '': 'NonSpecifiedUnknown' }[one['gender'] ?? ''] ?? 'NonConforming'
    const country = (name: string): string => toAlpha2(one[name] ?? '') ?? ''
    return [
      '',
      gender,
      '',
      country('citizenship'),
      country('CountryOfExploitation'),
      ...sets.map((words) => words.join(';')),
    ]
  },
}

function groupHasOne(one: Case, flag: string): boolean {
  const group = ctdcGroups.find((pattern) => pattern.test(flag))
  return ctdcFlags.some((other) => group?.test(other) && one[other] === '1')
}

/** Every form that `evidence convert` reads and writes. */
export const caseForms: readonly CaseForm[] = [ctdc2024Form, ctdc2021Form, ctdcKForm, htcdsForm]
