import {
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadata,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from 'hyparquet'
import { Refusal } from '../refusal.ts'
import { rowCoder } from './row-coder.ts'
import type { ReadingOptions, ReadTable } from './table-reading.ts'

/** Reads a Parquet file. A missing value is read as blank, numbers and booleans as their text, days as ISO 8601. */
export async function readParquet(path: string, options: ReadingOptions): Promise<ReadTable> {
  const file = await asyncBufferFromFile(path).catch(() => {
    throw new Refusal('cannot-read', `the file ${path} cannot be read`, 'Check the name and the permission.')
  })
  const metadata = await parquetMetadataAsync(file).catch(() => {
    throw notParquet()
  })
  const header = columnNames(metadata)
  const coder = rowCoder(header, Math.max(1, Number(metadata.num_rows)), options)
  const wanted = header.filter((_name, at) => coder.destination[at] !== -1)
  const objects = await parquetReadObjects({ file, metadata, columns: wanted }).catch(() => {
    throw new Refusal(
      'cannot-read',
      `the file ${path} is damaged or packed in a way that is not known here`,
      'Write it again as Parquet with Snappy, or give it as CSV.',
    )
  })
  objects.forEach((object, row) => {
    for (const name of wanted) coder.put(row, header.indexOf(name), cellText(object[name]))
  })
  return coder.finish(objects.length)
}

/**
 * @param bytes the whole file
 * @returns its columns' names, which are read without a cell
 * @throws Refusal `cannot-read` when it is not a Parquet file
 */
export function parquetHeader(bytes: ArrayBuffer): string[] {
  try {
    return columnNames(parquetMetadata(bytes))
  } catch {
    throw notParquet()
  }
}

function columnNames(metadata: FileMetaData): string[] {
  return parquetSchema(metadata).children.map((child) => child.element.name)
}

function notParquet(): Refusal {
  return new Refusal('cannot-read', 'the file is not a Parquet file', 'Export the table again, or give it as CSV.')
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().replace(/T00:00:00\.000Z$/, '') : String(value)
}
