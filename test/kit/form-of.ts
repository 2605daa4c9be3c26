/** The form of an entry as a browser would post it: every field of the page as it stands. */
export function formOf(page: string): Record<string, string> {
  const body = page.slice(page.indexOf('<form id="change"'), page.indexOf('<section id="preview"'))
  const unescaped = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  const inputs = [
    ...body.matchAll(
      /<input type="checkbox" [^>]*name="([^"]+)" checked|<input [^>]*name="([^"]+)"[^>]* value="([^"]*)"/g,
    ),
  ]
  const texts = [...body.matchAll(/<textarea [^>]*name="([^"]+)"[^>]*>([^<]*)</g)]
  const selects = [...body.matchAll(/<select [^>]*name="([^"]+)"[^>]*>.*?<option value="([^"]*)" selected/g)]
  return Object.fromEntries([
    ...inputs.map(([, box, name, value]) => (box === undefined ? [name, unescaped(value ?? '')] : [box, 'on'])),
    ...[...texts, ...selects].map(([, name, value]) => [name, unescaped(value ?? '')]),
  ])
}
