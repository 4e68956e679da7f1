import type { CaseOutline } from '../case/case-answers.ts'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { Related, ShortCase } from './related.ts'
import { ShortLine, useCodeOf } from './short-line.tsx'

/** Those who belong to the same group through somebody else: the eleven who were found with one of them. */
export function GroupList({ outline, related }: { readonly outline: CaseOutline; readonly related: Related }) {
  const { say } = useWords()
  const codeOf = useCodeOf()
  const { linked, group, more } = related
  const cases = [...linked.flatMap(({ other }) => other ?? []), ...group]
  const through = new Map<string, ShortCase>(cases.map((one) => [one.thread, one]))
  return (
    <>
      {group.length > 0 && (
        <section aria-labelledby="group">
          <Stack gap={3}>
            <h2 id="group">{say('families.group')}</h2>
            <Stack as="ul" gap={2}>
              {group.map((one) => (
                <li key={one.thread}>
                  <ShortLine one={one} />
                  {one.through !== outline.thread && (
                    <p className="small soft">
                      {say('families.through', { code: codeOf(through.get(one.through) ?? null) })}
                    </p>
                  )}
                </li>
              ))}
            </Stack>
          </Stack>
        </section>
      )}
      {more && <p className="soft">{say('families.more')}</p>}
    </>
  )
}
