import { isCyclePageOpen } from '@clarion/casework'
import { isDisputed } from '@clarion/journal'
import { useState } from 'react'
import { SettingDialog } from '../administration/setting-dialog.tsx'
import { type SettingsGiven, SettingsPart } from '../administration/settings-part.tsx'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'

/** The switch of the public pages: off at first, and what turning it means stands above. */
export function CyclePart() {
  const { say } = useWords()
  return <SettingsPart what={say('cycle.what')}>{(given) => <Switch {...given} />}</SettingsPart>
}

function Switch({ settings, seen, programme, mine }: SettingsGiven) {
  const { say } = useWords()
  const [changing, setChanging] = useState(false)
  const on = isCyclePageOpen(settings)
  const turn = say(on ? 'cycle.turnOff' : 'cycle.turnOn')
  const address = `/cycle/${programme}`
  return (
    <Stack gap={4}>
      <Notice title={say(on ? 'cycle.on' : 'cycle.off')}>
        <p>{say(isDisputed(settings.cyclePage) ? 'cycle.dispute' : 'cycle.never')}</p>
      </Notice>
      {on && (
        <p>
          {say('cycle.address')}
          <br />
          <a href={address} dir="ltr" className="said">
            {address}
          </a>
        </p>
      )}
      {mine && (
        <p>
          <Button onClick={() => setChanging(true)}>{turn}</Button>
        </p>
      )}
      {changing && (
        <SettingDialog
          title={turn}
          what={say(on ? 'cycle.offWhat' : 'cycle.onWhat')}
          kind="cycle-page.set"
          programme={programme}
          seen={seen}
          fixed={{ open: !on }}
          saveWords={turn}
          onClose={() => setChanging(false)}
        />
      )}
    </Stack>
  )
}
