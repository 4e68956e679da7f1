import type { Language } from '../../language/language.ts'
import { languages } from '../../language/language.ts'

/** A mission as it is listed. */
export type ListedMission = {
  readonly party: string
  readonly name: string
  readonly address: string
  readonly language: Language
}

/** Two observers, and invented States enough. */
const observers = ['VAT', 'PSE']

/** @returns so many missions with invented letters and addresses, two observers among them; 195 unless said otherwise */
export function missions(count = 195): ListedMission[] {
  const letters = (place: number) => String.fromCharCode(65 + Math.floor(place / 26), 65 + (place % 26), 88)
  const parties = [...observers, ...Array.from({ length: count - observers.length }, (_, place) => letters(place))]
  return parties.slice(0, count).map((party, place) => ({
    party,
    name: `Permanent Mission of ${party}`,
    address: `${party.toLowerCase()}@missions.example`,
    language: languages[place % languages.length] ?? 'en',
  }))
}

/** What is said when version 1 is sent. */
export const aTransmittal = {
  version: 1,
  symbol: 'PGA/81/12',
  date: '2026-12-04',
  signatory: 'H.E. Ms. Ada Example',
  titles: {
    en: 'Summary of the multi-stakeholder hearing on trafficking in persons',
    fr: 'Résumé de l’audition multipartite sur la traite des personnes',
  },
}
