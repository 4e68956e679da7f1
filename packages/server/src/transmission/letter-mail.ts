import { type Language, longDate, type Recipient, type Transmission, transmissionLetter } from '@clarion/review'
import type { Mail } from '../mail/mail-server.ts'

/** What stands before and after the link. */
const words: Readonly<Record<Language, readonly [string, string]>> = {
  ar: [
    'يمكن قراءة هذه الرسالة والوثيقة وحفظهما على هذا العنوان المخصص لبعثتكم:',
    'ويمكن تأكيد الاستلام في الصفحة نفسها.',
  ],
  en: [
    'This letter and the document can be read and saved at this address, which is meant for your Mission:',
    'On the same page the receipt can be confirmed.',
  ],
  es: [
    'Esta carta y el documento pueden leerse y guardarse en esta dirección, destinada a su Misión:',
    'En la misma página puede confirmarse la recepción.',
  ],
  fr: [
    'La présente lettre et le document peuvent être lus et enregistrés à cette adresse, destinée à votre Mission\u202f:',
    'Sur la même page, la réception peut être confirmée.',
  ],
  ru: [
    'Это письмо и документ можно прочитать и сохранить по этому адресу, предназначенному для вашего Представительства:',
    'На той же странице можно подтвердить получение.',
  ],
  zh: ['本函及该文件可在以下专供贵代表团使用的网址阅读和保存：', '可在同一页面确认收到。'],
}

/** A title or a name in one line: it becomes a header, and a line of a letter. */
const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/**
 * The letter of transmission as a mail to one mission, in its language: plain text without attachments. Nothing of it is about a
 * person but the name under it, which the President signs with.
 */
export function letterMail(
  to: string,
  { language }: Pick<Recipient, 'language'>,
  sent: Transmission,
  link: string,
): Mail {
  const title = oneLine(sent.titles[language] ?? sent.titles.en)
  const letter = transmissionLetter(language, title, sent.date, oneLine(sent.signatory))
  const [before, after] = words[language]
  const parts = [
    [letter.from, longDate(sent.date, language), oneLine(sent.symbol)],
    [letter.salutation],
    ...letter.paragraphs.map((paragraph) => [paragraph]),
    [before],
    [link],
    [after],
    [letter.closing],
    [letter.name],
    letter.to,
  ]
  return { to, subject: title, text: `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`, language }
}
