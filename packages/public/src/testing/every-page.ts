import { fieldLabels } from '../held/field-labels.ts'
import { answersPage } from '../survivor/answers-page.ts'
import { heldPage } from '../survivor/held-page.ts'
import { homePage } from '../survivor/home-page.ts'
import { looksPage } from '../survivor/looks-page.ts'
import { partPage } from '../survivor/part-page.ts'
import { pausePage } from '../survivor/pause-page.ts'
import { sharingPage } from '../survivor/sharing-page.ts'
import { signInPage } from '../survivor/sign-in-page.ts'
import { closedPage, phonePage, refusedPage } from '../survivor/small-pages.ts'
import { takeBackPage, takenBackPage } from '../survivor/take-back-pages.ts'
import { correctPage, feedbackPage } from '../survivor/voice-pages.ts'
import { writtenPage } from '../survivor/written-page.ts'
import type { Words } from '../words/words.ts'

/**
 * Every page in every state, with one text wherever a text of somebody's can stand.
 *
 * @param text what organisations, notes, answers, sections and codes all say
 * @returns the pages by name
 */
export async function everyPage(words: Words, text: string): Promise<Map<string, string>> {
  const at = '2026-11-24T09:00:00.000Z'
  const id = '01a20cc8-8e80-790c-869e-0482b6c62cab'
  const grant = { id, reader: id, name: text, sections: ['contact', text], purpose: text, from: at, until: at }
  const consent = { ...grant, basis: 'consent' }
  const ended = { ...consent, endedAt: at, how: 'withdrawn' }
  const sections = [
    { name: 'contact', title: text },
    { name: text, title: text },
  ]
  const live = [
    consent,
    { ...consent, reader: text, until: null },
    { ...grant, basis: 'order' },
    { ...grant, basis: 'emergency' },
  ]
  const titles = new Map([[text, text]])
  const voice = { value: text, number: 1, organisation: id, said: at }
  const part = { key: `referral/${id}`, name: text, title: text }
  const labels = fieldLabels([{ properties: { note: { title: text } } }])
  const describing = { labels, names: new Map([[id, text]]) }
  const state = {
    note: [voice, voice],
    [text]: text,
    goals: [{ id, organisation: id, said: at, note: text }],
    deep: { inner: [{ note: text }] },
  }
  const visit = {
    organisation: text,
    from: at,
    to: '2026-11-24T10:00:00.000Z',
    sections: [text],
    basis: 'consent',
    purposes: [text],
  }
  const visits = [
    visit,
    { ...visit, basis: 'emergency' },
    { ...visit, basis: text, sections: [] },
    { ...visit, organisation: null },
    { ...visit, organisation: null, sections: [] },
  ]
  const said = { about: text, words: text, at, answer: { words: text, outcome: text, at } }
  const form = { lead: text, about: 'help', entry: id }
  const home = {
    lead: text,
    paused: false,
    readers: 2,
    emergency: true,
    linked: true,
    answers: 2,
    contact: { confirmed: at },
  }
  const entry = { number: 7, kind: text, title: text, organisation: text, said: at, body: { note: text } }
  const pages: Readonly<Record<string, Promise<string>>> = {
    'sign in': signInPage(words, { kind: 'first' }, id),
    'sign in, failed': signInPage(words, { kind: 'failed' }, id),
    'sign in, wait': signInPage(words, { kind: 'wait', seconds: 40 }, id),
    'sign in, again': signInPage(words, { kind: 'again' }, id),
    home: homePage(words, home),
    'home, paused': homePage(words, { ...home, lead: '', paused: true, contact: null }),
    'home, undated': homePage(words, { ...home, contact: { confirmed: null } }),
    held: heldPage(words, [
      { ...part, written: true, disputes: 2, place: 1 },
      { ...part, written: true, disputes: 0, place: null },
      { ...part, written: false, disputes: 0, place: null },
    ]),
    'nothing held': heldPage(words, []),
    part: partPage(words, part, state, describing, 1),
    'empty part': partPage(words, part, {}, describing, 9),
    'long part': partPage(words, part, { note: Array.from({ length: 90 }, () => voice) }, describing, 1),
    written: writtenPage(
      words,
      part,
      { entries: [entry, { ...entry, organisation: null }], more: true, before: 9, page: 1 },
      describing,
    ),
    sharing: sharingPage(words, {
      lead: text,
      paused: false,
      sections,
      live,
      ended: [ended, { ...ended, how: 'time' }],
    }),
    'sharing, paused': sharingPage(words, { lead: text, paused: true, sections, live, ended: [] }),
    'sharing with nobody': sharingPage(words, { lead: text, paused: false, sections, live: [], ended: [] }),
    'take back': takeBackPage(words, consent, titles, id),
    'taken back': takenBackPage(words, ended, true),
    looks: looksPage(words, { visits, titles, next: id, after: id }),
    'no looks': looksPage(words, { visits: [], titles, next: null, after: undefined }),
    pause: pausePage(words, { lead: text, paused: false, resumed: true, entry: id }),
    paused: pausePage(words, { lead: text, paused: true, resumed: false, entry: id }),
    correct: correctPage(words, form, sections),
    feedback: feedbackPage(words, form),
    answers: answersPage(words, {
      said: [
        { ...said, kind: 'correction' },
        { ...said, kind: 'feedback', words: null, answer: null },
      ],
      sent: true,
      page: 1,
      titles,
    }),
    'no answers': answersPage(words, { said: [], sent: false, page: 1, titles }),
    closed: closedPage(words),
    phone: phonePage(words),
    'not found': refusedPage(words, 'not-found'),
    ended: refusedPage(words, 'ended'),
    settled: refusedPage(words, 'settled'),
    invalid: refusedPage(words, 'invalid'),
    origin: refusedPage(words, 'origin'),
    busy: refusedPage(words, 'busy'),
    unexpected: refusedPage(words, { unexpected: text }),
  }
  const made = await Promise.all(Object.entries(pages).map(async ([name, page]) => [name, await page] as const))
  return new Map(made)
}
