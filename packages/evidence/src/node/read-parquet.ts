import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import { Refusal } from '../refusal.ts'
import { rowCoder } from './row-coder.ts'
import type { ReadingOptions, ReadTable } from './table-reading.ts'

/** Reads a Parquet file. A missing value is read as blank, numbers and booleans as their text. */
export async function readParquet(path: string, options: ReadingOptions): Promise<ReadTable> {
  const file = await asyncBufferFromFile(path)
  const metadata = await parquetMetadataAsync(file).catch(() => {
    throw new Refusal('cannot-read', 'the file is not a Parquet file', 'Export the table again, or give it as CSV.')
  })
  const header = parquetSchema(metadata).children.map((child) => child.element.name)
  const coder = rowCoder(header, Math.max(1, Number(metadata.num_rows)), options)
  const wanted = header.filter((_name, at) => coder.destination[at] !== -1)
  const objects = await parquetReadObjects({ file, metadata, columns: wanted })
  objects.forEach((object, row) => {
    for (const name of wanted) coder.put(row, header.indexOf(name), cellText(object[name]))
  })
  return coder.finish(objects.length)
}

function cellText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}
