import type { ImportedBlock, RelatedProposals } from '@clarion/review'
import { useState } from 'react'
import { useFocusOnChange } from '../app/focus-on-change.ts'
import { NotYoursPage } from '../app/not-yours-page.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { Button, ButtonLink } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { DeclarationFrame } from './declaration-frame.tsx'
import { rowsOf, rowsOfImport } from './draft-rows.ts'
import type { ReadSource } from './read-source.ts'
import { acceptedIn, emptyRevision, type RevisionDraft, rowsWithAccepted, type UnknownLine } from './revision-draft.ts'
import { RevisionForm } from './revision-form.tsx'
import { TakeText } from './take-text.tsx'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

/** Puts the text forward: the zero draft, or the next revision. */
export function Page() {
  const { say } = useWords()
  return (
    <DeclarationFrame title={say('declaration.revisionPage')}>
      {(consultations) =>
        consultations.mayDraft ? (
          <Make consultations={consultations} />
        ) : (
          <NotYoursPage title={say('declaration.revisionPage')} />
        )
      }
    </DeclarationFrame>
  )
}

function Make({ consultations }: { readonly consultations: Consultations }) {
  const { say } = useWords()
  const { thread, seen, revision } = consultations
  const saying = useSaying<RevisionDraft>({ thread, section: 'text', seen: seen.text }, 'revision', () => emptyRevision)
  const [several, setSeveral] = useState<ReadSource>()
  const [clashes, setClashes] = useState<readonly RelatedProposals[]>([])
  const [emptyPages, setEmptyPages] = useState<readonly number[]>([])
  const last = revision?.paragraphs ?? []
  const { draft } = saying
  const begun = draft.rows.length > 0
  const heading = useFocusOnChange<HTMLHeadingElement>(begun)
  const take = (source: ReadSource, which: number) => {
    setSeveral(undefined)
    setEmptyPages(source.emptyPages)
    const { blocks, unknown } = source.read
    saying.set({
      rows: rowsOfImport(source.read, which, last),
      unknown: unknown.map(lineOf),
      besides: blocks
        .filter(({ kind }) => !['preamble', 'operative', 'heading', 'annex', 'unknown'].includes(kind))
        .map(lineOf),
      looked: '',
    })
  }
  const accepted = acceptedIn(consultations)
  return (
    <Stack gap={5}>
      <PageHeading title={say('declaration.revisionPage')}>
        {say(revision ? 'declaration.makeRevision' : 'declaration.makeDraft')}
      </PageHeading>
      <div>
        <ButtonLink kind="quiet" to={`/declarations/${thread}`}>
          {say('declaration.toText')}
        </ButtonLink>
      </div>
      {begun ? (
        <>
          <h2 ref={heading} tabIndex={-1}>
            {say('declaration.paragraphs')}
          </h2>
          {clashes.length > 0 && (
            <Notice kind="warm" title={say('declaration.clashes')}>
              <ul className="plain">
                {clashes.map(({ one, other, how }) => (
                  <li key={`${one} ${other}`}>{say(`conflict.${how}`, { one, other })}</li>
                ))}
              </ul>
            </Notice>
          )}
          {emptyPages.length > 0 && (
            <Notice kind="warm" title={say('declaration.emptyPages', { pages: emptyPages.join(', ') })} />
          )}
          <RevisionForm {...{ consultations, saying }} />
        </>
      ) : (
        <>
          <h2 ref={heading} tabIndex={-1}>
            {say('declaration.whereFrom')}
          </h2>
          <Stack row gap={2}>
            {draft.before.length > 0 && (
              <Button onClick={() => saying.set({ rows: draft.before, before: [] })}>
                {say('declaration.goOnWithBegun')}
              </Button>
            )}
            {revision && accepted.length > 0 && (
              <Button
                onClick={() => {
                  const { rows, clashes: found } = rowsWithAccepted(consultations)
                  setClashes(found)
                  saying.set({ rows, unknown: [], besides: [], looked: '' })
                }}
              >
                {say('declaration.fromAccepted', { count: accepted.length })}
              </Button>
            )}
            {revision && (
              <Button onClick={() => saying.set({ rows: rowsOf(last), unknown: [], besides: [], looked: '' })}>
                {say('declaration.fromText', { revision: revision.name })}
              </Button>
            )}
          </Stack>
          <TakeText
            consultations={consultations}
            pasted={draft.pasted}
            onPasted={(pasted) => saying.set({ pasted })}
            onRead={(source) => {
              const whole = source.read.texts.filter(({ paragraphs }) => paragraphs.length > 0)
              if (whole.length > 1) setSeveral(source)
              else take(source, source.read.texts.indexOf(whole[0] as never))
            }}
          />
          {several && <WhichText source={several} onTake={(which) => take(several, which)} />}
        </>
      )}
    </Stack>
  )
}

/** A resolution may have annexes with numbers of their own: the declaration is often one of them. */
function WhichText({ source, onTake }: { readonly source: ReadSource; readonly onTake: (which: number) => void }) {
  const { say } = useWords()
  const { texts } = source.read
  const longest = texts.reduce(
    (best, { paragraphs }, at) => (paragraphs.length > (texts[best]?.paragraphs.length ?? 0) ? at : best),
    0,
  )
  const [which, setWhich] = useState(String(longest))
  return (
    <Notice live title={say('declaration.severalTexts')}>
      <Stack gap={3}>
        <Select
          label={say('declaration.whichText')}
          value={which}
          onChange={setWhich}
          options={texts.flatMap(({ heading, paragraphs }, at) =>
            paragraphs.length === 0
              ? []
              : [
                  {
                    value: String(at),
                    label: say('declaration.textOf', {
                      heading: heading || say('declaration.resolution'),
                      count: paragraphs.length,
                    }),
                  },
                ],
          )}
        />
        <Button kind="main" onClick={() => onTake(Number(which))}>
          {say('declaration.takeText')}
        </Button>
      </Stack>
    </Notice>
  )
}

function lineOf({ lines, marker, text }: ImportedBlock): UnknownLine {
  const [first = 0] = lines
  const until = lines.at(-1) ?? first
  return {
    key: String(first),
    lines: first === until ? String(first) : `${first}–${until}`,
    text: `${marker} ${text}`.trim(),
  }
}
