import { type ApprovalAct, approvalActNames, approvalActTitles, approvalWanted } from '@clarion/casework'
import { isDisputed } from '@clarion/journal'
import { useState } from 'react'
import { SettingDialog } from '../administration/setting-dialog.tsx'
import { type SettingsGiven, SettingsPart } from '../administration/settings-part.tsx'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'

/** What a second person looks at, in this programme: each with what it means, all off at first. */
export function ApprovalsPart() {
  const { say } = useWords()
  return <SettingsPart what={say('admin.approvalsWhat')}>{(given) => <Rules {...given} />}</SettingsPart>
}

function Rules({ settings, seen, programme, mine }: SettingsGiven) {
  const { say, name } = useWords()
  const [changing, setChanging] = useState<ApprovalAct>()
  const turn = (act: ApprovalAct) =>
    say(approvalWanted(settings, act) ? 'admin.turnOffOf' : 'admin.turnOnOf', { act: name(approvalActTitles[act]) })
  return (
    <>
      <Notice title={say('admin.approvalsTwo')} />
      <Table caption={say('admin.approvals')} captionHidden folds>
        <thead>
          <tr>
            <th scope="col">{say('admin.approvalsAct')}</th>
            <th scope="col">{say('admin.approvalsMeans')}</th>
            <th scope="col">{say('admin.approvalsState')}</th>
            {mine && <th scope="col">{say('admin.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {approvalActNames.map((act) => {
            const on = approvalWanted(settings, act)
            return (
              <tr key={act}>
                <th scope="row" data-column={say('admin.approvalsAct')}>
                  {name(approvalActTitles[act])}
                </th>
                <td data-column={say('admin.approvalsMeans')} className="small">
                  {say(`admin.means.${act}`)}
                  {isDisputed(settings.approvals?.[act]) && <p>{say('admin.approvalsDispute')}</p>}
                </td>
                <td data-column={say('admin.approvalsState')}>
                  <Mark kind={on ? 'calm' : 'plain'}>{say(on ? 'admin.approvalsOn' : 'admin.approvalsOff')}</Mark>
                </td>
                {mine && (
                  <td data-column={say('admin.acts')}>
                    <Button kind="quiet" aria-label={turn(act)} onClick={() => setChanging(act)}>
                      {say(on ? 'admin.turnOff' : 'admin.turnOn')}
                    </Button>
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </Table>
      {changing && (
        <SettingDialog
          title={turn(changing)}
          what={approvalWanted(settings, changing) ? say('admin.turnOffWhat') : say(`admin.means.${changing}`)}
          kind="approval-rule.set"
          programme={programme}
          seen={seen}
          fixed={{ act: changing, wanted: !approvalWanted(settings, changing) }}
          saveWords={say(approvalWanted(settings, changing) ? 'admin.turnOff' : 'admin.turnOn')}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  )
}
