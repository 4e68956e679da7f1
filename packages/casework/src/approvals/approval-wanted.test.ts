import { registry } from '@clarion/journal'
import { describe, expect, it } from 'vitest'
import { caseworkVocabularies } from '../casework-vocabularies.ts'
import type { SettingsState } from '../programme/settings-section.ts'
import { programmeVocabulary } from '../programme-vocabulary.ts'
import { aCase } from '../testing/a-case.ts'
import { cast, namedIdentifier, type Speaker } from '../testing/cast.ts'
import { doorModel, isRefused } from '../testing/door-model.ts'
import { approvalActNames } from './approval-acts.ts'
import { approvalWanted, isRiskHigh } from './approval-wanted.ts'

const { daniel, grace, mira, sofia } = cast

describe('a second look', () => {
  it('is wanted of nothing until the programme says so, and of what two disagree about until that is settled', () => {
    const door = doorModel(registry(caseworkVocabularies), programmeVocabulary, namedIdentifier(1))
    const say = (by: Speaker, kind: string, body: unknown, seen?: number) => {
      const answer = door.say({ by, kind, body, ...(seen === undefined ? {} : { seen }) })
      return isRefused(answer) ? answer.code : undefined
    }
    const settings = () => door.state('settings') as SettingsState
    say(grace, 'programme.opened', { name: 'National referral mechanism' })
    expect(approvalActNames.filter((act) => approvalWanted(settings(), act))).toEqual([])
    expect(say(mira, 'approval-rule.set', { act: 'closing', wanted: true })).toBe('not-permitted')
    expect(say(grace, 'approval-rule.set', { act: 'tea', wanted: true })).toBe('invalid-field')
    say(grace, 'approval-rule.set', { act: 'closing', wanted: true })
    expect(approvalActNames.filter((act) => approvalWanted(settings(), act))).toEqual(['closing'])
    say(cast.noor, 'approval-rule.set', { act: 'closing', wanted: false }, 1)
    expect(approvalWanted(settings(), 'closing')).toBe(true)
    say(grace, 'approval-rule.set', { act: 'closing', wanted: false })
    expect(approvalWanted(settings(), 'closing')).toBe(false)
  })

  it('is wanted of a risk that one voice calls serious or immediate, and of no smaller one', () => {
    const life = aCase()
    const high = () => isRiskHigh(life.state('risk') as Parameters<typeof isRiskHigh>[0])
    const judged = (level: string, seen?: number) => {
      const body = { occasion: 'intake', sources: [{ from: 'family', level }] }
      life.tell(seen === 0 ? sofia : daniel, 'risk.assessed', body, seen === undefined ? {} : { seen })
    }
    judged('possible')
    expect(high()).toBe(false)
    judged('serious', 0)
    expect(high()).toBe(true)
    judged('immediate')
    expect(high()).toBe(true)
    judged('none-known')
    expect(high()).toBe(false)
  })
})
