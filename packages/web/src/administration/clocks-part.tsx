import { type ClockName, clocks } from '@clarion/casework'
import { currentValue, isDisputed } from '@clarion/journal'
import { useState } from 'react'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'
import type { Words } from '../words/words.ts'
import { SettingDialog } from './setting-dialog.tsx'
import { type SettingsGiven, SettingsPart } from './settings-part.tsx'

const names = Object.keys(clocks) as ClockName[]

/** How long until something is due. */
export function ClocksPart() {
  const { say } = useWords()
  return <SettingsPart what={say('admin.clocksWhat')}>{(given) => <Clocks {...given} />}</SettingsPart>
}

function Clocks({ settings, seen, programme, mine }: SettingsGiven) {
  const words = useWords()
  const { say, list } = words
  const [changing, setChanging] = useState<ClockName>()
  const close = () => setChanging(undefined)
  const hoursOf = (name: ClockName) => currentValue(settings.clocks[name]) ?? clocks[name].hours
  const disputed = names.filter((name) => isDisputed(settings.clocks[name]))
  return (
    <>
      {disputed.map((name) => (
        <Notice key={name} kind="warm" title={words.name(clocks[name].title)}>
          <p>
            {say('admin.clockDispute', {
              values: list((settings.clocks[name] ?? []).map(({ value }) => lengthWords(words, value))),
            })}
          </p>
        </Notice>
      ))}
      <Table caption={say('admin.clocks')} captionHidden folds>
        <thead>
          <tr>
            <th scope="col">{say('admin.clock')}</th>
            <th scope="col">{say('admin.length')}</th>
            <th scope="col">{say('admin.from')}</th>
            {mine && <th scope="col">{say('admin.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row" data-column={say('admin.clock')}>
                {words.name(clocks[name].title)}
              </th>
              <td data-column={say('admin.length')}>{lengthWords(words, hoursOf(name))}</td>
              <td data-column={say('admin.from')} className="small">
                {settings.clocks[name] ? (
                  <Mark kind="calm">{say('admin.ownClock')}</Mark>
                ) : (
                  words.name(clocks[name].source)
                )}
              </td>
              {mine && (
                <td data-column={say('admin.acts')}>
                  <Button
                    kind="quiet"
                    aria-label={say('admin.changeOf', { title: words.name(clocks[name].title) })}
                    onClick={() => setChanging(name)}
                  >
                    {say('admin.change')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {changing && (
        <SettingDialog
          title={say('admin.changeOf', { title: words.name(clocks[changing].title) })}
          what={
            <>
              {words.name(clocks[changing].source)}{' '}
              {say('admin.clockNow', {
                now: lengthWords(words, hoursOf(changing)),
                first: lengthWords(words, clocks[changing].hours),
              })}
            </>
          }
          kind="clock.set"
          programme={programme}
          seen={seen}
          fixed={{ clock: changing }}
          begin={{ hours: hoursOf(changing) }}
          onClose={close}
        >
          {({ hours }) =>
            typeof hours === 'number' &&
            hours > 0 && (
              <p role="status" className="measure">
                {say('admin.clockWill', { length: lengthWords(words, hours) })}
              </p>
            )
          }
        </SettingDialog>
      )}
    </>
  )
}

function lengthWords({ say }: Words, hours: number): string {
  const days = hours >= 48 ? Math.floor(hours / 24) : 0
  const rest = hours - days * 24
  return say('admin.hours', { days, hours: rest, both: days > 0 && rest > 0 ? 'yes' : 'no' })
}
