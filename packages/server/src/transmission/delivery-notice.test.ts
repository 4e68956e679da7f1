import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDeliveryNotices } from './delivery-notice.ts'
import { bareNotice, failedNotice } from './testing/delivery-notices.ts'

const messageId = '<0123456789abcdef0123456789abcdef@example.org>'

describe('a delivery status notification', () => {
  it('says for whom, for good or for now, and why; folded lines and brackets do not matter', async () => {
    const read = await readDeliveryNotices(failedNotice(messageId, 'nor@missions.example'))
    expect(read?.notices).toEqual([{ action: 'failed', status: '5.1.1', recipient: 'nor@missions.example' }])
    expect(read?.words).toContain(messageId)
    const delayed = await readDeliveryNotices(failedNotice(messageId, 'a@b.example', '4.4.1', 'delayed'))
    expect(delayed?.notices).toMatchObject([{ action: 'delayed', status: '4.4.1' }])
    const two = await readDeliveryNotices(bareNotice('a@b.example', 'c@d.example'))
    expect(two?.notices).toEqual([
      { action: 'failed', status: '5.2.1', recipient: 'a@b.example' },
      { action: 'failed', status: '5.2.1', recipient: 'c@d.example' },
    ])
  })

  it('is found with line ends of any sort, and when it was forwarded as a file', async () => {
    const notice = failedNotice(messageId, 'nor@missions.example')
    expect((await readDeliveryNotices(notice.replaceAll('\r\n', '\n')))?.notices).toHaveLength(1)
    expect((await readDeliveryNotices(notice.replace('5.1.1\r', 'unknown\r')))?.notices).toMatchObject([
      { status: '5.0.0' },
    ])
  })

  it('is not what is none: a mail, a page, nothing', async () => {
    for (const text of [
      'Subject: Hello\r\n\r\nAction: failed\r\nStatus: 5.1.1',
      '<html></html>',
      ' ',
      'Action: failed',
    ])
      expect([text, await readDeliveryNotices(text)]).toEqual([text, undefined])
  })

  it('breaks nothing, whatever is pasted (property)', async () => {
    const piece = fc.constantFrom(
      ...failedNotice(messageId, 'a@b.example').split(/(?<=\r\n)/),
      '--b1\r\n',
      'Content-Transfer-Encoding: base64\r\n\r\n////\r\n',
      'Content-Type: message/rfc822\r\n\r\n',
      'Content-Type: multipart/mixed; boundary=b1\r\n\r\n',
      '\0',
      '\ud800',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const read = await readDeliveryNotices(pieces.join(''))
        for (const { status } of read?.notices ?? []) expect(status).toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/)
      }),
      { numRuns: 300 },
    )
  })
})
