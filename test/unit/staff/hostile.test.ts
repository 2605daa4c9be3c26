import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openConsole } from '#test/kit/console.ts'

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  'javascript:alert(1)',
  '&lt;script&gt; &#60;script&#62;',
  '\u202Egnp.exe \u2066\u2067 مرحبا',
  'a\u0000b<\u0000script>',
  '{{7*7}} <%= 7*7 %>',
  '<!-- --><![CDATA[ ]]>',
]

describe('words that want to be markup', () => {
  it.each(hostile)('stay words: %s', async (words) => {
    const office = await openConsole()
    const ana = await office.admin()
    const mallory = office.person('Mallory', 'es')
    await mallory.says(words)
    await mallory.presses('person')
    await mallory.says(`mi pregunta del pasaporte: ${words}`)
    const [open] = await office.cases()
    const path = `/staff/cases/${open?.id}`
    await ana.post(`${path}/claim`)
    const pages = [
      await ana.get(path),
      await ana.get('/staff?tab=mine'),
      await ana.get(path, { Accept: 'text/x-fragment' }),
      await ana.post(`${path}/close`, { text: words }),
    ]
    for (const { body } of pages) {
      expect(body).not.toMatch(
        /<script(?! type="module" src="\/staff\/[a-z]+\.js\?v=[0-9a-f]{10}")|<img|<svg|onerror=alert(?![^<]*<\/)|<%=/i,
      )
      expect(body).not.toContain('\u0000b')
    }
    // A word that turns reading order around may do so only within its own box.
    expect(pages[0]?.body).toMatch(/<div class="words" dir="auto"/)
    expect(pages[1]?.body).toMatch(/<span class="said"><bdi/)
  })

  it('from a colleague too', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await ana.post('/staff/people', { name: '<b>Eva</b>', role: '"><i>x', login: '<u>eva', may_officer: 'yes' })
    const { body } = await ana.get('/staff/people')
    expect(body).toContain('&lt;b&gt;Eva&lt;/b&gt;')
    expect(body).not.toMatch(/<i>x|<u>eva/)
    const seen = await ana.post('/staff/people', {
      name: 'E\u202Eva\u200B',
      role: 'x',
      login: 'eva',
      may_officer: 'yes',
    })
    expect(seen.body).not.toMatch(/[\u202e\u200b]/)
  })

  it('whatever the text, a refused form gives it back as text and nothing else', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await office.person('Rosa', 'es').presses('person')
    const [open] = await office.cases()
    await ana.post(`/staff/cases/${open?.id}/claim`)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), async (text) => {
        const { body, status } = await ana.post(`/staff/cases/${open?.id}/close`, { text: `x${text}` })
        expect(status).toBe(409)
        const given = /<textarea id="reply"[^>]*>([^<]*)<\/textarea>/.exec(body)?.[1]
        expect(given).toBeDefined()
      }),
      { numRuns: 60 },
    )
  })
})

describe('what the console logs', () => {
  it('names nobody and quotes nobody when something breaks', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    office.store.cases = () => Promise.reject(new Error('secreto de Rosa'))
    const answer = await ana.get('/staff')
    expect(answer.status).toBe(500)
    expect(answer.body).toContain('Algo falló')
    expect(answer.body + office.logged.join()).not.toContain('Rosa')
    expect(office.logged.map((line) => JSON.parse(line).message)).toEqual(['reports not made yet', 'console failed'])
  })
})

describe('a form that cannot be read', () => {
  it('is a refusal in words, not a fault', async () => {
    const office = await openConsole()
    const response = await office.console.routes.request('/sign-in', {
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x', Origin: 'http://localhost' },
      body: 'zzz',
    })
    expect(response.status).toBe(401)
  })
})
