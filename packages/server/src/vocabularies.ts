import { caseworkVocabularies } from '@clarion/casework'
import { type Registry, registry } from '@clarion/journal'
import { reviewVocabularies } from '@clarion/review'

/** Everything that can be said to this server. A new kind of thread is a new line here. */
export function clarionRegistry(): Registry {
  return registry([...caseworkVocabularies, ...reviewVocabularies])
}
