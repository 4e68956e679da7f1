import { findPlace, isPlaceOffered, type Places, type PlacesState, placePath } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SettingDialog } from '../administration/setting-dialog.tsx'
import { type SettingsGiven, SettingsPart } from '../administration/settings-part.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { Waiting } from '../look/waiting.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { languageTag } from '../words/language-tag.ts'
import { useWords } from '../words/use-words.ts'
import { ImportPlaces } from './import-places.tsx'
import { PlaceAbove } from './place-field.tsx'
import { PlaceTree } from './place-tree.tsx'
import { findPlaces, placeNameIn, placesQuery, wholePlaceName } from './use-places.ts'
import './places.css'

const shownAtOnce = 20

/** The list of places: brought in from a file, looked through, searched; a place is retired and brought back. */
export function PlacesPart() {
  const { say } = useWords()
  return <SettingsPart what={say('places.what')}>{(given) => <List {...given} />}</SettingsPart>
}

function List({ programme, mine }: SettingsGiven) {
  const refusal = useRefusalWords()
  const { say } = useWords()
  const read = useQuery({ ...placesQuery(programme), staleTime: 0 })
  const [importing, setImporting] = useState(false)
  if (read.isError) {
    return (
      <Notice kind="warm" live>
        <p>{refusal(read.error)}</p>
      </Notice>
    )
  }
  if (!read.data) return <Waiting />
  const { state, version: seen } = read.data
  return (
    <Stack gap={4}>
      <Summary {...state} />
      {mine && (
        <div>
          <Button onClick={() => setImporting(true)}>{say('places.import')}</Button>
        </div>
      )}
      {Object.keys(state.places).length > 0 && <Look places={state.places} {...{ seen, programme, mine }} />}
      {importing && <ImportPlaces {...{ programme, seen }} places={state.places} onClose={() => setImporting(false)} />}
    </Stack>
  )
}

function Summary({ places, editions }: PlacesState) {
  const { say, day } = useWords()
  const all = Object.values(places)
  const last = editions.at(-1)
  if (!last) return <p>{say('places.none')}</p>
  const levels = new Set(all.map(({ level }) => level)).size
  return (
    <Card as="section" className="place-summary">
      <h3>{say('places.count', { count: all.length, levels })}</h3>
      <ul className="plain small">
        {[...editions]
          .reverse()
          .slice(0, 5)
          .map(({ edition, source, listed, places: count }) => (
            <li key={listed}>{say('places.edition', { edition, source, day: day(listed), count })}</li>
          ))}
      </ul>
    </Card>
  )
}

type Looked = { readonly places: Places; readonly seen: number; readonly programme: string; readonly mine: boolean }

function Look({ places, ...given }: Looked) {
  const words = useWords()
  const { say } = words
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string>()
  const found = findPlaces(places, typed, true)
  const shown = found.slice(0, shownAtOnce)
  return (
    <div className="place-look">
      <div className="place-pick">
        <TextField label={say('places.search')} type="search" value={typed} onChange={setTyped} />
        <p role="status" className="small soft">
          {typed.trim() !== '' && say('places.found', { count: found.length, shown: shown.length })}
        </p>
        {typed.trim() === '' ? (
          <PlaceTree places={places} chosen={chosen} onChoose={setChosen} />
        ) : (
          <ul className="plain place-tree" aria-label={say('places.offered')}>
            {shown.map((code) => (
              <li key={code}>
                <button
                  type="button"
                  className="place-line"
                  aria-pressed={code === chosen}
                  onClick={() => setChosen(code)}
                >
                  <bdi>{placeNameIn(words, places, code)}</bdi> <PlaceAbove code={code} />
                  {!isPlaceOffered(places, code) && <Mark>{say('places.retired')}</Mark>}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {chosen !== undefined && <OnePlace key={chosen} code={chosen} places={places} {...given} />}
    </div>
  )
}

function OnePlace({ code, places, seen, programme, mine }: Looked & { readonly code: string }) {
  const words = useWords()
  const { say } = words
  const [act, setAct] = useState<'retire' | 'restore'>()
  const place = findPlace(places, code)
  if (!place) return null
  const name = placeNameIn(words, places, code)
  const below = Object.keys(places).filter((one) => one !== code && placePath(places, one).includes(code)).length
  const common = { programme, seen, fixed: { codes: [code] }, onClose: () => setAct(undefined) }
  return (
    <Card as="section" className="place-one">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p className="small soft">{say('places.one', { code, level: place.level, below })}</p>
      {place.parent !== null && (
        <p className="small">{say('places.within', { places: wholePlaceName(words, places, place.parent) })}</p>
      )}
      {!isPlaceOffered(places, code) && (
        <div>
          <Mark>{say(place.retired ? 'places.retired' : 'places.retiredAbove')}</Mark>
        </div>
      )}
      <ul className="plain small">
        {Object.entries(place.names).map(([language, text]) => (
          <li key={language}>
            <span className="soft">{languageNameIn(words, language)}: </span>
            <bdi lang={languageTag(language)}>{text}</bdi>
          </li>
        ))}
      </ul>
      {mine && (
        <div>
          <Button kind="quiet" onClick={() => setAct(place.retired ? 'restore' : 'retire')}>
            {say(place.retired ? 'places.restore' : 'places.retire')}
          </Button>
        </div>
      )}
      {act === 'retire' && (
        <SettingDialog
          {...common}
          title={say('places.retireOf', { place: name })}
          what={say('places.retireWhat', { below })}
          kind="places.retired"
          saveWords={say('places.retire')}
        />
      )}
      {act === 'restore' && (
        <SettingDialog
          {...common}
          title={say('places.restoreOf', { place: name })}
          what={say('places.restoreWhat', { below })}
          kind="places.restored"
          saveWords={say('places.restore')}
        />
      )}
    </Card>
  )
}
