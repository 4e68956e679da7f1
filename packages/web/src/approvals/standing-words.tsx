import { type ApprovalAct, type ApprovalStanding, approvalActTitles } from '@clarion/casework'
import { useOrganisationNames } from '../case/use-case.ts'
import { useColleagues } from '../cases/colleagues.ts'
import { useWords } from '../words/use-words.ts'

/** @returns how an act is called, with whom it is about */
export function useActTitle(): (act: ApprovalAct, to?: string | null) => string {
  const { say, name } = useWords()
  const names = useOrganisationNames()
  return (act, to) => {
    const title = name(approvalActTitles[act])
    const other = to ? names.get(to) : undefined
    return other === undefined ? title : say('approvals.to', { act: title, name: other })
  }
}

/** How an act stands, in a sentence; what a supervisor wrote when it came back stands beneath. */
export function StandingWords({ standing }: { readonly standing: ApprovalStanding }) {
  const { say, moment } = useWords()
  const { colleagues } = useColleagues()
  if (standing.is === 'not-asked') return <p>{say('approvals.state.not-asked')}</p>
  const { approval } = standing
  const spoke = standing.is === 'waits' ? approval : standing.approval.answer
  const name = colleagues.find(({ id }) => id === spoke.by)?.name ?? say('approvals.someone')
  const state = standing.is === 'waits' && standing.moved ? 'moved' : standing.is
  return (
    <>
      <p>{say(`approvals.state.${state}`, { name, moment: moment(spoke.at) })}</p>
      {spoke.words !== null && <p className="measure typed">{say('approvals.remark', { words: spoke.words })}</p>}
    </>
  )
}
