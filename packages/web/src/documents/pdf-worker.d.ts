/** A worker that Vite makes a file of its own, as the content security policy wants it. */
declare module '*?worker' {
  const Made: new () => Worker
  // biome-ignore lint/style/noDefaultExport: this is how Vite gives it
  export default Made
}
