import type { DeskField, DeskForm, DeskProblem } from '../../../core/desk/desk.ts'
import type { OfficeItems } from '../../../core/office/office-part.ts'
import { isOrigin } from '../../../shared/origin.ts'

/** Empty lines for sites to come. */
const room = 3
const most = 50

/** The form of the sites that may show the chat on their pages. */
export function siteFields({ sites }: OfficeItems['sites']): readonly DeskField[] {
  return Array.from({ length: sites.length + room }, (_, i): DeskField => {
    return { name: `site.${i}`, label: 'site', kind: 'line', value: sites[i] ?? '', group: 'sites' }
  })
}

/** Reads it. A whole address of a page is taken as its site's; one without `https://` gets it. */
export function readSites(form: DeskForm, problems: DeskProblem[]): OfficeItems['sites'] {
  const sites = Array.from({ length: most }, (_, i) => `site.${i}`).flatMap((field) => {
    const said = (form[field] ?? '').trim()
    if (said === '') return []
    const address = /^https?:\/\//i.test(said) ? said : `https://${said}`
    const origin = URL.canParse(address) ? new URL(address).origin : said
    if (!isOrigin(origin) || !/\.|localhost|\[::1\]/.test(origin))
      problems.push({ field, code: 'site', facts: { said: said.slice(0, 80) } })
    return [origin]
  })
  return { sites: [...new Set(sites)] }
}
