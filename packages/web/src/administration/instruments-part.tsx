import { comparedWith, type Instrument, instruments, isInstrumentUsed } from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { useState } from 'react'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { Around, slot } from '../words/around.tsx'
import { Published } from '../words/published.tsx'
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
      <h3 lang="en" dir="ltr">
        {title}
      </h3>
      <Stack row gap={2}>
        <Mark kind={used ? 'good' : 'plain'}>{say(used ? 'admin.used' : retired ? 'admin.retired' : 'admin.off')}</Mark>
        <Mark kind={provenance === 'verified' || confirmed ? 'plain' : 'warm'}>
          {say(confirmed ? 'admin.confirmed' : provenance === 'verified' ? 'admin.verified' : 'admin.unverified')}
        </Mark>
      </Stack>
      <p lang="en" dir="ltr">
        {population}
      </p>
      <p className="small">
        <bdi lang="en" dir="ltr">
          {source.title}. {source.reference}.
        </bdi>{' '}
        <Around text={say('admin.version', { version: slot })}>
          <Published>{version}</Published>
        </Around>
      </p>
      {source.note && (
        <p className="small soft" lang="en" dir="ltr">
          {source.note}
        </p>
      )}
      {unchecked.map((sentence) => (
        <p key={sentence} className="small soft" lang="en" dir="ltr">
          {sentence}
        </p>
      ))}
      {confirmed && (
        <p className="small">
          {say('admin.comparedWith')} <q dir="auto">{compared}</q>
        </p>
      )}
      <p className="small soft">
        {say('admin.items', { count: items.length })}.{' '}
        <Around text={say('admin.licence', { licence: slot })}>
          <Published>{licence}</Published>
        </Around>
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
