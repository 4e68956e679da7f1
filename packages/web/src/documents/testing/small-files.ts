/** What a browser test attaches: a name, a media type and the bytes, as Playwright hands them to a page. */
export type SmallFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** @returns a PDF with one line of text on each page (ISO 32000-2, 7.5: header, objects, cross-reference table, trailer) */
export function pdfFile(name: string, pages: readonly string[]): SmallFile {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${4 + 2 * page} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, page) => {
      const content = `BT /F1 24 Tf 40 140 Td (${text}) Tj ET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 200] /Contents ${5 + 2 * page} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let text = '%PDF-1.7\n'
  const places: number[] = []
  for (const [place, object] of objects.entries()) {
    places.push(text.length)
    text += `${place + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') }
}

/** @returns a picture of one green dot */
export function pictureFile(name: string): SmallFile {
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  return { name, mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') }
}
