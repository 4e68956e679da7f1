import { describe, expect, it } from 'vitest'
import { codeLists } from '../code-lists/code-lists.ts'
import { hasSharedData, sharedCsv } from '../code-lists/testing/shared-data.ts'
import { htcdsCodecs } from './htcds-case.ts'
import { findHtcdsField, htcdsFields } from './htcds-fields.ts'
import { htcdsColumns } from './htcds-record.ts'

const file = 'htcds/htcds_field_standards_2.0.csv'

describe('the fields of HTCDS 2.0', () => {
  it('are 84, of which 40 are core, 3 deprecated and 81 written', () => {
    expect(htcdsFields).toHaveLength(84)
    expect(htcdsFields.filter(({ core }) => core)).toHaveLength(40)
    expect(htcdsFields.filter(({ status }) => status === 'deprecated').map(({ name }) => name)).toEqual([
      'vic_AgreementToManagePersonalData',
      'vic_Vulnerabilities',
      'vic_DetailsOfVulnerabilities',
    ])
    expect(htcdsColumns).toHaveLength(81)
  })

  it('have each exactly one codec, in the same order', () => {
    expect([...htcdsCodecs.keys()]).toEqual(htcdsFields.map(({ name }) => name))
  })

  it('name a code list wherever they are closed by one', () => {
    const names = new Set(codeLists.map(({ name }) => name))
    for (const { name, list } of htcdsFields) if (list !== null) expect(names.has(list), name).toBe(true)
  })

  it.skipIf(!hasSharedData(file))('are the rows of the published table without its 9 example questions', () => {
    const rows = sharedCsv(file)
    const fields = rows.filter((row) => row['Field Name'] !== 'N/A')
    expect([rows.length, fields.length]).toEqual([93, 84])
    expect(htcdsFields.map(({ name }) => name)).toEqual(
      fields.map((row) => `${row['Field Name Prefix']}${row['Field Name']}`),
    )
    for (const row of fields) {
      const field = findHtcdsField(`${row['Field Name Prefix']}${row['Field Name']}`)
      expect([field?.core, field?.status], field?.name).toEqual([row['Core'] === 'Core', row['Status']?.toLowerCase()])
      expect(field?.label).toBe(row['Field Label'] || row['Field Name'])
      const closed = /^[A-Za-z0-9_]+(\n|$)/.test(row['Value Names (if picklist)'] ?? '')
      expect(field?.list !== null, field?.name).toBe(closed)
    }
  })
})
