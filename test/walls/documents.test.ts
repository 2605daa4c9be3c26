import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { settings } from '#src/entry/settings.ts'

const root = join(import.meta.dirname, '..', '..')
const documents = globSync('{*.md,docs/**/*.md}', { cwd: root })

describe('every link in the documents leads somewhere', () => {
  test.each(documents)('%s', (document) => {
    const text = readFileSync(join(root, document), 'utf8')
    const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((m) => m[1] ?? '')
    const broken = links.filter(
      (link) => !/^(https?:|mailto:)/.test(link) && !existsSync(join(root, dirname(document), link)),
    )
    expect(broken).toEqual([])
  })
})

describe('every path a document names is there', () => {
  // Decisions are frozen: what they name may have moved since.
  test.each(documents.filter((document) => !/CHANGELOG|decisions/.test(document)))('%s', (document) => {
    const text = readFileSync(join(root, document), 'utf8')
    const paths = [...text.matchAll(/`((?:src|flows|test|scripts|knowledge|locales|docs)\/[\w./*{},-]+)`/g)]
    const missing = paths.flatMap(([, path = '']) =>
      globSync(path.replace(/\/$/, ''), { cwd: root }).length > 0 ? [] : [path],
    )
    expect(missing).toEqual([])
  })
})

describe('what a document names by a link to its file is there', () => {
  const named = documents.flatMap((document) =>
    [...readFileSync(join(root, document), 'utf8').matchAll(/\[`([A-Za-z]\w+)`\]\(([^)#]+\.ts)\)/g)].map(
      ([, name = '', link = '']) => ({ name, file: join(dirname(document), link) }),
    ),
  )
  test.each(named)('$name in $file', ({ name, file }) => {
    const source = readFileSync(join(root, file), 'utf8')
    expect(source).toMatch(new RegExp(`^export .*\\b(function|const|interface|type|class) ${name}\\b`, 'm'))
  })
})

describe('the documents', () => {
  const scripts = Object.keys(
    (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts,
  )

  test('name only commands that exist', () => {
    const named = documents
      .flatMap((document) => [
        ...readFileSync(join(root, document), 'utf8').matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g),
      ])
      .map((m) => m[1] ?? '')
    expect(named.filter((name) => !scripts.includes(name))).toEqual([])
  })

  test('show every picture that is kept', () => {
    const all = documents.map((document) => readFileSync(join(root, document), 'utf8')).join()
    const pictures = globSync('docs/**/*.png', { cwd: root })
    expect(pictures.filter((picture) => !all.includes(basename(picture)))).toEqual([])
  })
})

test('decisions are numbered without gaps, each called by its number', () => {
  const decisions = globSync('docs/decisions/[0-9]*.md', { cwd: root }).toSorted()
  const numbers = decisions.map((file) => {
    const [, title] = /^# (\d+)\. \S/.exec(readFileSync(join(root, file), 'utf8')) ?? []
    return { file: Number(basename(file).slice(0, 4)), title: Number(title) }
  })
  expect(numbers).toEqual(numbers.map((_, i) => ({ file: i + 1, title: i + 1 })))
})

describe('the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  test('states the commands that others rely on', () => {
    const stable = [
      'npm ci && npm start',
      'npm ci && npm test',
      'talk',
      '-s ask -- --jsonl',
      '-s knowledge',
      '-s bench',
      'check',
    ]
    const stated = (command: string) => readme.includes(command.startsWith('npm') ? command : `npm run ${command}`)
    expect(stable.filter((command) => !stated(command))).toEqual([])
    expect(readme).toContain('POST /api/chat')
    expect(readme).toContain('GET /health')
  })

  test('is short enough to be read: 600 words', () => {
    expect(readme.split(/\s+/).filter((word) => word !== '').length).toBeLessThanOrEqual(600)
  })
})

describe('the settings', () => {
  const names = Object.keys(settings.shape)

  test('are all on their page, and no other', () => {
    const page = readFileSync(join(root, 'docs/settings.md'), 'utf8')
    const listed = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((m) => m[1])
    expect(listed).toEqual(names)
  })

  test('of the example file exist', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8')
    const named = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map((m) => m[1] ?? '')
    expect(named.filter((name) => !names.includes(name) && !name.startsWith('TELEGRAM_TOKEN_'))).toEqual([])
  })
})
