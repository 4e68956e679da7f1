import type { PlacedText } from '../pdf-lines.ts'

/** A PDF as an assistive technology finds it. */
export type TaggedPdf = {
  /** What is tagged, in the order of the file. */
  readonly pieces: readonly (PlacedText & { readonly page: number })[]
  /** Text outside every tag that is no artifact: in PDF/UA there may be none. */
  readonly untagged: readonly string[]
  /** Running heads and feet. */
  readonly artifacts: readonly string[]
  /** The structure, element by element: H1, P, Div. */
  readonly roles: readonly string[]
  /** Whether the order of the structure is that of the file, page by page. */
  readonly inOrder: boolean
  readonly language: string | undefined
  readonly title: string | undefined
  /** What the file says it conforms to, in its own metadata. */
  readonly claimsUa1: boolean
}

type Node = {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

/** Reads a PDF by its tags, with another program than wrote it (PDF.js). */
export async function readTagged(bytes: Uint8Array): Promise<TaggedPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, useSystemFonts: false, verbosity: 0 })
  const file = await task.promise
  const pieces: (PlacedText & { page: number })[] = []
  const [untagged, artifacts, roles]: string[][] = [[], [], []]
  let inOrder = true
  for (let page = 1; page <= file.numPages; page++) {
    const opened = await file.getPage(page)
    const { items } = await opened.getTextContent({ includeMarkedContent: true })
    const open: string[] = []
    const met: string[] = []
    for (const item of items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') open.pop()
        else open.push('tag' in item && item.tag === 'Artifact' ? 'Artifact' : (item.id ?? open.at(-1) ?? ''))
        if (item.type === 'beginMarkedContentProps' && item.id) met.push(item.id)
        continue
      }
      const inside = open.at(-1) ?? ''
      if (open.includes('Artifact')) artifacts!.push(item.str)
      else if (inside === '') untagged!.push(...(item.str.trim() === '' ? [] : [item.str]))
      else {
        const [, , , , x = 0, y = 0] = item.transform as number[]
        pieces.push({ str: item.str, x, y, width: item.width, height: item.height, page })
      }
    }
    const tree: Node | null = await opened.getStructTree()
    const ids = tree ? contentsOf(tree, roles!) : []
    inOrder &&= JSON.stringify(ids.filter((id) => met.includes(id))) === JSON.stringify(met)
  }
  const { info } = await file.getMetadata()
  const written = Buffer.from(bytes).toString('latin1')
  const language = /\/Lang ?\(([^)]+)\)/.exec(written)?.[1]
  const title = Object.entries(info).find(([name]) => name === 'Title')?.[1]
  await task.destroy()
  return {
    pieces,
    untagged: untagged!,
    artifacts: artifacts!,
    roles: roles!,
    inOrder,
    language,
    title: typeof title === 'string' ? title : undefined,
    claimsUa1: /<pdfuaid:part>1<|pdfuaid:part="1"/.test(written),
  }
}

function contentsOf(node: Node, roles: string[]): string[] {
  if (node.role) roles.push(node.role)
  if (node.type === 'content' && node.id) return [node.id]
  return (node.children ?? []).flatMap((child) => contentsOf(child, roles))
}
