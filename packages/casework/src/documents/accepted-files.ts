/**
 * What may be attached to a case: each media type, how its files end, and what people call it. What a program could hide in
 * (pages, archives, macros) is not among them.
 */
export const acceptedFiles = {
  'application/pdf': { label: 'PDF', endings: ['pdf'] },
  'image/jpeg': { label: 'JPEG picture', endings: ['jpg', 'jpeg'] },
  'image/png': { label: 'PNG picture', endings: ['png'] },
  'image/webp': { label: 'WebP picture', endings: ['webp'] },
  'image/heic': { label: 'HEIC picture', endings: ['heic', 'heif'] },
  'text/plain': { label: 'plain text', endings: ['txt'] },
  'application/vnd.oasis.opendocument.text': { label: 'OpenDocument text', endings: ['odt'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    label: 'Word document',
    endings: ['docx'],
  },
} as const satisfies Record<string, { readonly label: string; readonly endings: readonly string[] }>

export type AcceptedType = keyof typeof acceptedFiles

/** The most that one file may hold, in bytes: 20 MB. */
export const fileSizeLimit = 20 * 1024 * 1024

/** @returns whether a media type is one that may be attached */
export function isAcceptedType(type: string): type is AcceptedType {
  return Object.hasOwn(acceptedFiles, type)
}
