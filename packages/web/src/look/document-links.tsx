import './document-links.css'

const forms = ['pdf', 'docx', 'xml', 'html', 'json'] as const

/**
 * A document to be saved, in each of its forms.
 *
 * @param label what stands before them: "As a document"
 * @param named what document it is, for whoever hears the links one by one
 * @param href where a form of it is
 */
export function DocumentLinks({
  label,
  named,
  href,
}: {
  readonly label: string
  readonly named: string
  readonly href: (form: (typeof forms)[number]) => string
}) {
  return (
    <p className="document-links">
      <span className="soft">{label}</span>
      {forms.map((form) => (
        <a key={form} href={href(form)} download>
          <span dir="ltr">{form.toUpperCase()}</span>
          <span className="unseen"> {named}</span>
        </a>
      ))}
    </p>
  )
}
