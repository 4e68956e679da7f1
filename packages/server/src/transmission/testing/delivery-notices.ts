/** What a mail server writes back about one mail, as Postfix does; invented names. */
export function failedNotice(messageId: string, recipient: string, status = '5.1.1', action = 'failed'): string {
  return lines(`Received: by mail.example.org (Postfix)
From: MAILER-DAEMON@mail.example.org (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: office@example.org
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

This is a MIME-encapsulated message.

--b1
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--b1
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org
X-Postfix-Queue-ID: 4XyZ
Arrival-Date: Fri,  4 Dec 2026 10:00:00 +0000 (UTC)

Final-Recipient: rfc822; ${recipient}
Original-Recipient: rfc822;${recipient}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.missions.example
Diagnostic-Code: smtp; 550 ${status} <${recipient}>: Recipient address
    rejected: User unknown

--b1
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

From: office@example.org
To: ${recipient}
Subject: Summary
Message-ID: ${messageId}

--b1--
`)
}

/** The same of a server that gives nothing of the mail back. */
export function bareNotice(...recipients: readonly string[]): string {
  return lines(`From: <>
To: office@example.org
Subject: Delivery Status Notification (Failure)
Content-Type: multipart/report; report-type=delivery-status; boundary=x

--x
Content-Type: text/plain

Not delivered.
--x
Content-Type: message/delivery-status

Reporting-MTA: dns;mail.example.org

${recipients.map((one) => `Final-Recipient: rfc822;<${one}>\nAction: failed\nStatus: 5.2.1 (disabled)`).join('\n\n')}

--x--
`)
}

const lines = (text: string) => text.replaceAll('\n', '\r\n')
