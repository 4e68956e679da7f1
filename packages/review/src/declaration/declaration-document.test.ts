import { describe, expect, it } from 'vitest'
import { documentProblems } from '../document/sound-document.ts'
import { languages } from '../language/language.ts'
import { aDeclaration, byParties, zeroDraft } from '../testing/a-declaration.ts'
import { people } from '../testing/review-door.ts'
import { declarationDocument } from './declaration-document.ts'
import type { DeclarationState } from './declaration-section.ts'

const { helene, tomas } = people
const day = '2026-11-24'

describe('a text of consultations as a document', () => {
  const told = () => {
    const door = aDeclaration()
    door.tell(helene, 'revision.made', zeroDraft)
    door.tell(tomas, 'proposal.made', {
      ...{ by: byParties('NOR'), revision: 0, asks: 'delete', paragraph: 'p3', start: 3, end: 7, quote: 'urge' },
    })
    const about = (language: DeclarationState['language'] = 'en') => ({
      ...door.state<DeclarationState>('declaration'),
      language,
    })
    return { door, about }
  }

  it('can be written in every language, and says in it what it is', () => {
    const { door, about } = told()
    const under = languages.map((language) => {
      const document = declarationDocument(about(language), door.text(), 'compilation', day)
      expect(document && documentProblems(document)).toEqual([])
      expect(document?.masthead).toMatchObject({ symbol: '', session: '', distribution: 'limited', date: day })
      return document?.subtitle
    })
    expect(new Set(under).size).toBe(languages.length)
    expect(under.join()).not.toMatch(/[{}]/)
  })

  it('holds what is asked of the text in the compilation, and nothing of it in the revision', () => {
    const { door, about } = told()
    const compiled = declarationDocument(about(), door.text(), 'compilation', day)
    const marks = (body = compiled?.body) => body?.flatMap((one) => (one.type === 'provision' ? one.runs : []))
    expect(marks()?.filter((run) => run.marks.length > 0)).toEqual([
      { text: 'urge', marks: [{ asks: 'delete', by: ['NOR'] }] },
    ])
    const plain = declarationDocument(about(), door.text(), { revision: 0 }, day)
    expect(marks(plain?.body)?.every((run) => run.marks.length === 0)).toBe(true)
    expect(plain?.subtitle).toBe('Zero draft · Draft for negotiation')
    expect(declarationDocument(about(), door.text(), { revision: 1 }, day)).toBeUndefined()
  })

  it('is an adopted text once it is adopted: a symbol, a session, a day, no bracket and nobody’s mark', () => {
    const { door, about } = told()
    door.tell(helene, 'paragraph.agreed', { paragraph: 'p1' })
    door.tell(helene, 'declaration.adopted', { revision: 0, symbol: 'A/RES/81/1', day, how: 'consensus' })
    const adopted = declarationDocument(about(), door.text(), 'compilation', '2026-12-01')
    expect(adopted?.masthead).toMatchObject({ symbol: 'A/RES/81/1', session: 'Session 81', date: day })
    expect(adopted?.masthead.distribution).toBe('general')
    expect(adopted?.subtitle).toBe('Zero draft · Adopted on 24 November 2026')
    for (const one of adopted?.body ?? []) {
      expect(one).toMatchObject({ type: 'provision', status: 'open', by: [], notes: [] })
      if (one.type === 'provision') expect(one.runs.every(({ marks }) => marks.length === 0)).toBe(true)
    }
    expect(adopted).toEqual(declarationDocument(about(), door.text(), { revision: 0 }, '2026-12-01'))
  })
})
