/** Memory of a WebAssembly module. */
export type WasmMemory = { readonly buffer: ArrayBuffer }

/** What is used of the global of that name: the library's types are made without those of browsers. */
type WebAssemblyGlobal = {
  readonly Memory: new (size: {
    readonly initial: number
    readonly maximum: number
    readonly shared: boolean
  }) => WasmMemory
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (module: object, imports: unknown) => { readonly exports: Readonly<Record<string, unknown>> }
}

declare const WebAssembly: WebAssemblyGlobal

/** The engine's own. */
export const webAssembly: WebAssemblyGlobal = WebAssembly
