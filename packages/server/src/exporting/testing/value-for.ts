/** A value that a field of the standard can hold, another in each row; for a list, its values in turn. */
export function valueFor(field: Readonly<Record<string, string>>, name: string, row: number): string {
  const values = (field['Value Names (if picklist)'] ?? '').split('\n').map((value) => value.trim())
  const type = field['Field Type'] ?? ''
  if (name === 'org_Name') return 'Organisation 1'
  if (/Country$/.test(name)) return ['AL', 'VNM', 'GB', 'PHL'][row % 4] ?? ''
  if (name === 'prs_Citizenship') return ['AL', 'VN;GB', 'PHL'][row % 3] ?? ''
  if (/Language$/.test(name)) return ['eng', 'sqi', 'vie'][row % 3] ?? ''
  if (/Phone$/.test(name)) return `+4477009${String(row).padStart(5, '0')}`
  if (/L(ongitude|atitude)$/.test(name)) return String(row - 20.5)
  if (name === 'prs_NumberOfChildren') return String(row % 8)
  if (name === 'vic_AgeWhenTrafficked') return String(10 + row)
  if (/date/i.test(type)) return `2025-0${1 + (row % 9)}-1${row % 10}`
  if (/checkbox/i.test(type)) return row % 2 === 0 ? 'true' : 'false'
  if (/^[A-Za-z0-9_]+(\n|$)/.test(field['Value Names (if picklist)'] ?? '')) {
    const value = values[row % values.length] ?? ''
    const next = values[(row + 1) % values.length] ?? ''
    return /multi/i.test(type) && next !== value ? `${value};${next}` : value
  }
  return `Text of ${name} ${row}`
}
