import { describe, expect, it } from 'vitest'
import { type Role, roles } from '#src/core/vocabulary/role.ts'
import { may } from '#src/staff/permissions.ts'
import { texts } from '#src/staff/texts.ts'
import { openConsole } from '#test/kit/console.ts'

/** How a sentence about protected cases would name each role. */
const named: Readonly<Record<Role, RegExp>> = {
  reception: /recepción|reception/i,
  officer: /atención|case work|officer/i,
  lawyer: /jurídic|abogad|legal|lawyer/i,
  psychologist: /psicol|psychol/i,
  programmes: /programa|programme/i,
  education: /educa/i,
  representation: /representa/i,
  translator: /traduc|interpret|translat/i,
  editor: /edici|edita|editor/i,
  supervisor: /supervis/i,
  administrator: /administra/i,
  auditor: /revisa|audit/i,
}
const opens = roles.filter((role) => may({ roles: [role], admin: false, disabled: false }, 'see_protected'))
/** Says that protected cases are seen; "not protected" says nothing of them. */
const promises = (text: string) => /proteg|protected/i.test(text.replace(/no están protegidos|not protected/gi, ''))

describe.each(['es', 'en'] as const)('who may open a protected case, in %s', (language) => {
  const words = texts[language]

  it('is said by one sentence, of exactly the roles that may', () => {
    expect(roles.filter((role) => named[role].test(words['care.protected.who']))).toEqual(opens)
  })

  it('is promised by what a role may do only where the role may', () => {
    expect(roles.filter((role) => promises(words[`role.${role}.may`]))).toEqual(opens)
  })

  it('is the same sentence in the help', () => {
    expect(words['guide.protected.text']).toContain('{{who}}')
    expect(roles.filter((role) => named[role].test(words['guide.protected.text']))).toEqual([])
  })
})

it('is the same sentence at the case, at its shut door and beside the roles', async () => {
  const office = await openConsole()
  const ana = await office.admin()
  await office.person('Rosa', 'es').says('mi esposo me pega')
  const [of] = await office.cases()
  const at = `/staff/cases/${of?.id}`
  await ana.post(`${at}/claim`)
  await ana.post(`${at}/care`, { act: 'protect' })
  const eva = await office.colleague(ana, 'Eva', ['lawyer'])
  const shut = await eva.get(at)
  expect(shut.status).toBe(403)
  for (const page of [shut, await ana.get(at), await ana.get('/staff/people'), await ana.get('/staff/help')])
    expect(page.body).toContain(texts.es['care.protected.who'])
})
