import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { latinInArabic } from '../testing/latin-in-arabic.ts'
import type { Catalogue } from './catalogue.ts'
import { wordsOf } from './words.ts'

const catalogue: Catalogue = JSON.parse(readFileSync(new URL('./languages/ar.json', import.meta.url), 'utf8'))
const words = wordsOf('ar', catalogue)

it('a name in Latin letters, a code and a number of a telephone do not turn an Arabic sentence round', () => {
  expect(words.say('account.who', { name: 'Amal', organisation: 'Harbour Shelter' })).toBe(
    '\u2068Amal\u2069، \u2068Harbour Shelter\u2069',
  )
  expect(words.say('case.heading', { code: '7KQF-29MX' })).toBe('الملف \u20687KQF-29MX\u2069')
  expect(words.row(['+44 20 7946 0000', 'amal@harbour.example'])).toBe(
    '\u2068+44 20 7946 0000\u2069، \u2068amal@harbour.example\u2069',
  )
})

it('what is Arabic goes into an Arabic sentence as it is', () => {
  expect(words.say('contact.never', { never: 'الشرطة' })).toBe('ممنوع أبدًا: الشرطة')
  expect(words.row(['غذاء', 'سكن آمن'])).toBe('غذاء، سكن آمن')
})

it('a choice is made by what was given, and what stands within it is shut off too', () => {
  expect(words.say('numbers.finding.gender', { share: 'most', label: 'X', cases: 3, total: 4, code: '' })).toBe(
    'سُجّل معظم الأشخاص بوصف: \u2068X\u2069 (3 من 4)',
  )
  expect(words.say('inbox.count', { more: 'yes', count: '50' })).toBe('\u206850\u2069 وأكثر')
})

it('counts in the six forms of Arabic', () => {
  const found = [0, 1, 2, 5, 11, 100].map((count) => words.say('cases.found', { count, more: 'no' }))
  expect(found).toEqual(['لا ملف.', 'ملف واحد.', 'ملفان.', '5 ملفات.', '11 ملفًا.', '100 ملف.'])
})

it('speaks from the right', () => {
  expect(words.direction).toBe('rtl')
})

it('leaves nothing in Latin letters but what has no other name', () => {
  expect(latinInArabic()).toEqual([
    ...[
      '4Sale',
      'America',
      'CETS',
      'CSV',
      'Clarion',
      'Connect',
      'ES256',
      'Ed25519',
      'Entra',
      'Facebook',
      'HEIC',
      'HTCDS',
      'HXL',
      'Instagram',
      'JPEG',
      'JSON',
      'Keycloak',
      'Line',
    ],
    ...[
      'Messenger',
      'New',
      'OP7',
      'OpenDocument',
      'OpenID',
      'PDF',
      'PKCE',
      'PNG',
      'PP4bis',
      'QQ',
      'QZone',
      'RES',
      'RFC',
      'RS256',
      'SHA-256',
      'SnapChat',
      'Telegram',
    ],
    ...[
      'TikTok',
      'Twitter',
      'UTF-8',
      'UUID',
      'Viber',
      'WeChat',
      'WebP',
      'WhatsApp',
      'Word',
      'York',
      'code',
      'email',
      'eml',
    ],
  ])
})
