import type { MailServer } from '../mail/mail-server.ts'
import { sendWaitingMail } from '../mail/send-waiting-mail.ts'
import { notifyWaiting } from '../notifications/notify-waiting.ts'
import { sendTransmissions } from '../transmission/send-transmissions.ts'
import type { Job } from './start-jobs.ts'

/**
 * @param log is told why a mail did not leave, and never whose it was
 * @returns the jobs that tell members that something waits, send the mail, and send Summaries to missions; none where there is no mail server
 */
export function mailJobs(
  { mailServer, origin }: { readonly mailServer: MailServer | null; readonly origin: string | undefined },
  log: (line: string) => void,
): readonly Job[] {
  if (mailServer === null || origin === undefined) return []
  return [
    { name: 'notify-waiting', cron: '* * * * *', run: notifyWaiting },
    {
      name: 'send-mail',
      cron: '* * * * *',
      run: (services, programme) => sendWaitingMail(services, mailServer, origin, programme, log),
    },
    {
      name: 'send-transmissions',
      cron: '* * * * *',
      run: (services, programme) => sendTransmissions(services, mailServer, origin, programme, log),
    },
  ]
}
