import { sampleSummary } from '@clarion/review/document/testing'
import { describe, expect, it } from 'vitest'
import { writeInThread } from './write-in-thread.ts'
import { writePdf } from './write-pdf.ts'

describe('a document written in a thread', () => {
  it('is the one that is written outside of it', async () => {
    const document = sampleSummary('ar', 3)
    const inThread = await writeInThread({ form: 'pdf', document })
    expect(Buffer.compare(inThread, await writePdf(document))).toBe(0)
    const word = await writeInThread({ form: 'docx', document })
    expect(Buffer.from(word.subarray(0, 2)).toString()).toBe('PK')
  })

  it('is refused by name, and given up after its time', async () => {
    const unprintable = { ...sampleSummary('en', 1), title: 'A \u{1f600}' }
    await expect(writeInThread({ form: 'pdf', document: unprintable })).rejects.toMatchObject({
      problem: { code: 'document-unprintable', detail: { sign: 'U+1F600' } },
    })
    const heavy = writeInThread({ form: 'pdf', document: sampleSummary('en', 3) }, { milliseconds: 1, mebibytes: 1024 })
    await expect(heavy).rejects.toMatchObject({ problem: { code: 'document-too-heavy' } })
  })
})
