import { type ConductState, type ConductText, conductInForce } from '@clarion/casework'
import { useQueryClient } from '@tanstack/react-query'
import { SettingDialog } from '../administration/setting-dialog.tsx'
import { meQuery } from '../app/me.ts'
import { useWords } from '../words/use-words.ts'
import { atNoon } from './conduct-queries.ts'

/** What is about to be done to the code of conduct. */
export type ConductDoing =
  | { readonly act: 'publish'; readonly text?: ConductText }
  | { readonly act: 'add'; readonly version: string; readonly from: string }
  | { readonly act: 'withdraw'; readonly version: string }

/** Publishes a version, adds a language to one, or takes one back: after saying whom that asks for what. */
export function ConductDialog({
  programme,
  seen,
  state,
  doing,
  onClose,
}: {
  readonly programme: string
  readonly seen: number
  readonly state: ConductState
  readonly doing: ConductDoing
  readonly onClose: () => void
}) {
  const { say, day } = useWords()
  const queries = useQueryClient()
  const close = () => {
    onClose()
    // Whoever publishes is asked like everybody, and not with the next case only.
    void queries.invalidateQueries({ queryKey: meQuery.queryKey })
    void queries.invalidateQueries({ queryKey: ['conduct'] })
  }
  const common = { programme, seen, onClose: close }
  if (doing.act === 'withdraw') {
    return (
      <SettingDialog
        {...common}
        title={say('conduct-set.withdrawOf', { version: doing.version })}
        what={`${say('conduct-set.withdrawWhat')} ${afterwards(say, state, doing.version)}`}
        kind="conduct.withdrawn"
        fixed={{ version: doing.version }}
        saveWords={say('conduct-set.withdraw')}
      />
    )
  }
  if (doing.act === 'add') {
    const { version, from } = doing
    return (
      <SettingDialog
        {...common}
        title={say('conduct-set.addOf', { version })}
        what={say('conduct-set.addWhat')}
        kind="conduct.published"
        fixed={{ version, from }}
        saveWords={say('conduct-set.add')}
      />
    )
  }
  const { language, title, text } = doing.text ?? {}
  return (
    <SettingDialog
      {...common}
      title={say('conduct-set.publish')}
      what={say('conduct-set.publishWhat')}
      kind="conduct.published"
      begin={{ from: tomorrow(), ...(language && title && text ? { language, title, text } : {}) }}
      saveWords={say('conduct-set.publish')}
    >
      {({ from }) =>
        typeof from === 'string' && (
          <p role="status" className="measure">
            {say('conduct-set.willAsk', { day: day(atNoon(from)) })}
          </p>
        )
      }
    </SettingDialog>
  )
}

/** Offered because nobody is stopped in the middle of a day's work then. */
function tomorrow(): string {
  return new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10)
}

function afterwards(say: ReturnType<typeof useWords>['say'], state: ConductState, version: string): string {
  const today = new Date().toISOString().slice(0, 10)
  const then = conductInForce({ versions: state.versions.filter((one) => one.version !== version) }, today)
  return then ? say('conduct-set.thenBefore', { version: then.version }) : say('conduct-set.thenNobody')
}
