import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invitationMail } from './invitation-mail.ts'
import { isMailAddress } from './mail-address.ts'
import { sendMail } from './mail-server.ts'
import { type Mailbox, openMailbox } from './testing/mailbox.ts'

const from = 'office@example.org'
let box: Mailbox

beforeAll(async () => {
  box = await openMailbox()
})
afterAll(() => box.stop())

const send = (to: string, subject = 'An invitation') => sendMail({ url: box.url, from }, { to, subject, text: 'Hello' })

describe('a mail', () => {
  it('is plain text to one recipient, and says nothing that its own words do not say', async () => {
    const link = 'https://clarion.example.org/invitation#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    await sendMail({ url: box.url, from }, invitationMail('amal@harbour.example', link))
    const { sender, recipients, raw, mail } = box.arrived.at(-1) ?? expect.fail('nothing arrived')
    expect(recipients).toEqual(['amal@harbour.example'])
    // The name of this machine is in nothing that leaves it.
    expect(sender).toBe('example.org')
    expect(mail.subject).toBe('An invitation')
    expect([mail.html, mail.attachments]).toEqual([false, []])
    expect(mail.text?.split('\n')).toContain(link)
    const names = [...mail.headers.keys()].sort()
    expect(names).toEqual(
      [
        'auto-submitted',
        'content-transfer-encoding',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ].sort(),
    )
    expect(mail.text).not.toMatch(/traffick|survivor|victim|shelter|case|harbour|amal|programme/i)
    expect(raw.replaceAll('=\r\n', '').replace(link, '')).not.toMatch(/clarion|nodemailer/i)
  })

  it.each([
    'amal@harbour.example\r\nBcc: everyone@harbour.example',
    'amal@harbour.example\nSubject: other',
    'amal@harbour.example,viktor@police.example',
    'amal@harbour.example viktor@police.example',
    '"Amal" <amal@harbour.example>',
    '<amal@harbour.example>',
    'group: amal@harbour.example;',
    'amal',
    '@harbour.example',
    '',
  ])('goes nowhere when the address is not one address: %j', async (address) => {
    const before = box.arrived.length
    await expect(send(address)).rejects.toMatchObject({ name: 'MailError', isFinal: true })
    await expect(
      sendMail({ url: box.url, from }, { to: from, subject: `a\r\nBcc: ${from}`, text: '' }),
    ).rejects.toThrow()
    expect(box.arrived.length).toBe(before)
  })

  it('has no address that reaches two, or that carries a line of its own (property)', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '@',
      '.',
      ',',
      ';',
      ' ',
      '\r',
      '\n',
      '\t',
      '<',
      '>',
      '"',
      ':',
      '\0',
      'é',
      '(',
    )
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 12 }), (text) => {
        if (isMailAddress(text)) expect(text).toMatch(/^[ab.]+@[ab.]+$/)
      }),
      { numRuns: 5_000 },
    )
  })

  it('does not go unencrypted to a mail server elsewhere', async () => {
    const elsewhere = await openMailbox('127.0.0.2')
    const sent = sendMail({ url: elsewhere.url, from }, { to: from, subject: 'An invitation', text: 'Hello' })
    await expect(sent).rejects.toMatchObject({ name: 'MailError', isFinal: false })
    expect(elsewhere.arrived).toEqual([])
    await elsewhere.stop()
  })

  it('tells why it did not leave, without the address that the server repeats', async () => {
    box.refuse = 550
    const refused = await send('gone@harbour.example').catch((error: unknown) => error)
    expect(refused).toMatchObject({ name: 'MailError', isFinal: true })
    expect(String(refused)).not.toContain('gone@')
    box.refuse = 451
    await expect(send('busy@harbour.example')).rejects.toMatchObject({ isFinal: false })
    box.refuse = undefined
    await expect(
      sendMail({ url: 'smtp://127.0.0.1:1', from }, { to: from, subject: 'x', text: '' }),
    ).rejects.toMatchObject({
      isFinal: false,
    })
  })
})
