/** The palette's rules for who chose light or dark whatever the system says (`data-scheme` of the page's root): the same values, written once. */
export function schemeOf(palette: string): string {
  const [, light] = /^:root \{\n {2}color-scheme: light dark;\n(.*?)^\}/ms.exec(palette) ?? []
  const [, dark] = /^@media \(prefers-color-scheme: dark\) \{\n {2}:root \{\n(.*?)^ {2}\}/ms.exec(palette) ?? []
  if (light === undefined || dark === undefined)
    throw new Error('src/shared/palette.css is not in the form it is read in')
  return [ruleOf('light', light), ruleOf('dark', dark)].join('')
}

function ruleOf(scheme: 'light' | 'dark', values: string): string {
  return `:root[data-scheme="${scheme}"] {\n  color-scheme: ${scheme};\n${values}}\n`
}
