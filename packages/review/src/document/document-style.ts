/**
 * How a document looks as a page: on paper as the United Nations prints it, on a screen down to 320 pixels, in both directions
 * (logical properties alone), light and dark. No font is fetched: the page may be opened from a mail, without a network.
 */
export const documentStyle = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.55 "Noto Sans", "Amiri", "Noto Sans SC", system-ui, sans-serif; margin: 0; color: #1a1a1a; background: #fff; }
a { color: #0b4f9e; }
@media screen and (prefers-color-scheme: dark) { body { color: #f2f2f2; background: #121212; } a { color: #9ecbff; } }
main { max-inline-size: 42rem; margin: auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
header { display: grid; grid-template-columns: 1fr auto; gap: .25rem 1rem; border-block-end: 3px solid; padding-block-end: 1rem; }
header p, .letter p { margin: 0; }
.organization, .organ { font-size: 1.25rem; font-weight: bold; }
.symbol { font-weight: bold; }
.distribution, .date, .original { grid-column: 2; }
.session, .agenda { grid-column: 1 / -1; }
h1 { font-size: 1.5rem; line-height: 1.3; margin-block: 2rem .5rem; }
h2 { font-size: 1.2rem; margin-block: 2rem .5rem; }
h3, h4 { font-size: 1.05rem; margin-block: 1.5rem .5rem; }
.subtitle { font-weight: bold; }
.level1 { margin-inline-start: 2rem; } .level2 { margin-inline-start: 4rem; } .level3 { margin-inline-start: 6rem; }
.number { display: inline-block; min-inline-size: 2.5rem; padding-inline-end: .5rem; }
.note { border-inline-start: 3px solid; padding-inline-start: .75rem; }
ins { font-weight: bold; text-decoration: none; }
del { text-decoration: line-through; }
details { margin-block: -.5rem 1rem; font-size: .9375rem; }
summary { min-block-size: 24px; cursor: pointer; }
.letter { display: grid; gap: 1rem; padding-block-end: 4rem; }
.letter .from { text-transform: none; font-weight: bold; text-align: center; }
.letter .date { text-align: end; }
.letter .name { margin-block-start: 3rem; }
section { border-block-start: 1px solid; margin-block-start: 3rem; }
@media (max-width: 30rem) {
  header { grid-template-columns: 1fr; } .distribution, .date, .original { grid-column: 1; }
  .level1, .level2, .level3 { margin-inline-start: 1rem; }
}
@media print {
  @page { size: A4; margin: 2.5cm 2cm; }
  body { font-size: 10.5pt; color: black; }
  main { max-inline-size: none; padding: 0; }
  .letter, section { break-after: page; } section { break-after: auto; break-before: page; border: 0; }
  h1, h2, h3, h4 { break-after: avoid; } p { orphans: 2; widows: 2; } details { display: none; }
}
`
