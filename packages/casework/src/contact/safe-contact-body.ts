import { sealed } from '@clarion/journal'
import { z } from 'zod'
import { fieldsBody } from '../fields.ts'
import { choice, dayField, languageField, lineField, paragraphField } from '../words.ts'

/** Safe contact (WHO 2003, principles 1 and 7): what the person says is safe is what holds. */
export const safeContactBody = fieldsBody({
  channel: choice({
    call: 'Telephone call',
    text: 'Text message',
    app: 'Messaging app',
    mail: 'E-mail',
    'in-person': 'In person, at an agreed place',
    'through-someone': 'Through someone the person trusts',
    none: 'No contact: wait until the person comes',
  })
    .optional()
    .meta({ title: 'How to reach the person' }),
  address: sealed(lineField, 'exact').optional().meta({ title: 'Number, address or place' }),
  hours: sealed(lineField).optional().meta({ title: 'When it is safe', description: 'Days and hours, local time.' }),
  whoMayAnswer: sealed(lineField).optional().meta({ title: 'Who else may answer' }),
  wordsToUse: sealed(paragraphField)
    .optional()
    .meta({ title: 'Words to use', description: 'Who to say is calling, and why, if someone else hears it.' }),
  leaveMessage: choice({ no: 'No', 'neutral-only': 'Only one that says nothing', yes: 'Yes' })
    .optional()
    .meta({ title: 'May a message be left with someone?' }),
  voicemail: choice({ no: 'No', 'neutral-only': 'Only one that says nothing', yes: 'Yes' })
    .optional()
    .meta({ title: 'May a voicemail be left?' }),
  language: languageField.optional().meta({ title: 'Language to speak' }),
  never: z
    .array(sealed(lineField))
    .max(20)
    .optional()
    .meta({ title: 'Never', description: 'Never call this number, never come here, never mention this.' }),
  confirmed: dayField.optional().meta({ title: 'Last confirmed with the person' }),
})
