import { comparedWith, type Instrument, instruments, isInstrumentUsed } from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { useState } from 'react'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { SettingDialog } from './setting-dialog.tsx'
import { type SettingsGiven, SettingsPart } from './settings-part.tsx'

/** Which instruments people are screened with, and on what their wording rests. */
export function InstrumentsPart() {
  const { say } = useWords()
  return (
    <SettingsPart what={say('admin.instrumentsWhat')}>
      {(given) => (
        <ul className="plain admin-instruments">
          {instruments.map((instrument) => (
            <InstrumentCard key={`${instrument.id} ${instrument.version}`} instrument={instrument} {...given} />
          ))}
        </ul>
      )}
    </SettingsPart>
  )
}

function InstrumentCard({
  instrument,
  settings,
  seen,
  programme,
  mine,
}: SettingsGiven & { readonly instrument: Instrument }) {
  const { say } = useWords()
  const [act, setAct] = useState<'confirm' | 'retire'>()
  const { id, version, title, population, source, licence, provenance, unchecked, items } = instrument
  const used = isInstrumentUsed(settings, instrument)
  const own = settings.instruments.find((known) => known.instrument === id && known.version === version)
  const retired = currentValue(own?.status) === 'retired'
  const compared = comparedWith(settings, instrument)
  const confirmed = compared !== undefined
  const fixed = { instrument: id, version }
  const common = { programme, seen, fixed, onClose: () => setAct(undefined) }
  return (
    <Card as="li" className="admin-instrument">
      <h3 lang="en">{title}</h3>
      <Stack row gap={2}>
        <Mark kind={used ? 'good' : 'plain'}>{say(used ? 'admin.used' : retired ? 'admin.retired' : 'admin.off')}</Mark>
        <Mark kind={provenance === 'verified' || confirmed ? 'plain' : 'warm'}>
          {say(confirmed ? 'admin.confirmed' : provenance === 'verified' ? 'admin.verified' : 'admin.unverified')}
        </Mark>
      </Stack>
      <p lang="en">{population}</p>
      <p className="small">
        <bdi lang="en">
          {source.title}. {source.reference}.
        </bdi>{' '}
        {say('admin.version', { version })}
      </p>
      {source.note && (
        <p className="small soft" lang="en">
          {source.note}
        </p>
      )}
      {unchecked.map((sentence) => (
        <p key={sentence} className="small soft" lang="en">
          {sentence}
        </p>
      ))}
      {confirmed && (
        <p className="small">
          {say('admin.comparedWith')} <q>{compared}</q>
        </p>
      )}
      <p className="small soft">
        {say('admin.items', { count: items.length })}. {say('admin.licence', { licence })}
      </p>
      {mine && (
        <Stack row gap={2}>
          {!used && items.length > 0 && (
            <Button aria-label={say('admin.confirmOf', { title })} onClick={() => setAct('confirm')}>
              {say('admin.confirm')}
            </Button>
          )}
          {used && (
            <Button kind="quiet" aria-label={say('admin.retireOf', { title })} onClick={() => setAct('retire')}>
              {say('admin.retire')}
            </Button>
          )}
        </Stack>
      )}
      {act === 'confirm' && (
        <SettingDialog
          {...common}
          title={say('admin.confirmOf', { title })}
          what={say('admin.confirmWhat')}
          kind="instrument.confirmed"
          saveWords={say('admin.confirm')}
        />
      )}
      {act === 'retire' && (
        <SettingDialog
          {...common}
          title={say('admin.retireOf', { title })}
          what={say('admin.retireWhat')}
          kind="instrument.retired"
          saveWords={say('admin.retire')}
        />
      )}
    </Card>
  )
}
