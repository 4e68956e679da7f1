/** The names under which tokens.css keeps the colours; a test holds that none is left out. */
export const colours = [
  ...['paper', 'sheet', 'sheet-raised', 'ink', 'ink-soft', 'line', 'line-strong'],
  ...['calm', 'calm-strong', 'calm-ink', 'calm-soft', 'warm', 'warm-soft', 'warm-line'],
  ...['good', 'good-soft', 'good-line', 'grave', 'grave-soft', 'grave-line', 'grave-ink', 'focus', 'shade'],
] as const

const sizes = ['h1', 'h2', 'h3', 'lead', 'body', 'small'] as const
const spaces = [1, 2, 3, 4, 5, 6, 7] as const

/** What is the same in one language: and then each script with its own letters. */
const scripts = [
  ['en', 'Nobody is asked twice. 0123456789'],
  ['fr', 'Personne n’est interrogé deux fois : « déjà dit ».'],
  ['es', 'A nadie se le pregunta dos veces. ¿Seguro? ¡Sí!'],
  ['ru', 'Никого не спрашивают дважды. Ёлка, объезд.'],
  ['ar', 'لا يُسأل أحد مرتين. ٠١٢٣٤٥٦٧٨٩'],
  ['zh', '不会让任何人重复回答。安全第一。'],
] as const

/** Colours, type, spaces and scripts. */
export function Foundations() {
  return (
    <>
      <section aria-labelledby="style-colours">
        <h2 id="style-colours">Colours</h2>
        <ul className="style-colours plain">
          {colours.map((name) => (
            <li key={name}>
              <span
                className="style-colour"
                ref={(place) => place?.style.setProperty('background', `var(--${name})`)}
              />
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="style-type">
        <h2 id="style-type">Type</h2>
        {sizes.map((name) => (
          <p key={name} ref={(place) => place?.style.setProperty('font-size', `var(--size-${name})`)}>
            {name}: Who can see this, and until when
          </p>
        ))}
        {scripts.map(([language, text]) => (
          <p key={language} lang={language} dir="auto">
            {text}
          </p>
        ))}
      </section>
      <section aria-labelledby="style-space">
        <h2 id="style-space">Space</h2>
        {spaces.map((step) => (
          <p key={step} className="style-space">
            <span ref={(place) => place?.style.setProperty('inline-size', `var(--space-${step})`)} />
            <code>space-{step}</code>
          </p>
        ))}
      </section>
    </>
  )
}
