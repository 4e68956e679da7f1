/** @returns a file of a word processor with these paragraphs */
export async function wordFile(paragraphs: readonly string[]): Promise<Buffer> {
  // Only a few tests need it, and it takes a while to load.
  const { Document, Packer, Paragraph } = await import('docx')
  return await Packer.toBuffer(
    new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }),
  )
}
