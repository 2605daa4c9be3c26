/** Columns of text, each 38 wide under its name, as a terminal shows them. */
export function sideBySide(columns: readonly { readonly name: string; readonly lines: readonly string[] }[]): string {
  const width = 38
  const wrapped = columns.map(({ name, lines }) => [
    name,
    '─'.repeat(width),
    ...lines.flatMap((line) => wrap(line, width)),
  ])
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, i) =>
    wrapped
      .map((lines) => (lines[i] ?? '').padEnd(width))
      .join(' │ ')
      .trimEnd(),
  ).join('\n')
}

function wrap(line: string, width: number): readonly string[] {
  const lines: string[] = []
  let rest = line
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width)
    const at = space > 0 ? space : width
    lines.push(rest.slice(0, at))
    rest = rest.slice(at).trimStart()
  }
  return [...lines, rest]
}
