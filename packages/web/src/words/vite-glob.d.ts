interface ImportMeta {
  /** Vite puts the files of a pattern here when it builds; each is loaded when it is asked for. */
  glob<Module>(
    pattern: string,
    options: { readonly import: string; readonly query?: string },
  ): Readonly<Record<string, () => Promise<Module>>>
}
