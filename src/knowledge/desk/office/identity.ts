import type { DeskField, DeskForm, DeskProblem } from '../../../core/desk/desk.ts'
import type { OfficeItems } from '../../../core/office/office-part.ts'
import { languages, type Trilingual } from '../../../core/vocabulary/language.ts'

/** The form of who the office is: its names, its town, its words on privacy, the languages its chat offers. */
export function identityFields(item: OfficeItems['identity']): readonly DeskField[] {
  const inThree = (label: 'name' | 'assistant_of' | 'privacy'): readonly DeskField[] =>
    languages.map((language) => ({
      name: `${label}.${language}`,
      label: label === 'name' ? 'office_name' : label,
      kind: 'long',
      value: item[label][language],
      language,
    }))
  return [
    ...inThree('name'),
    ...inThree('assistant_of'),
    { name: 'city', label: 'city', kind: 'line', value: item.city },
    ...languages.map((language): DeskField => {
      const value = item.languages.includes(language) ? 'on' : ''
      return { name: `offered.${language}`, label: 'offered', kind: 'check', value, of: language }
    }),
    ...inThree('privacy'),
  ]
}

/** Reads the form of who the office is. */
export function readIdentity(form: DeskForm, problems: DeskProblem[]): OfficeItems['identity'] {
  const said = (name: string) => {
    const words = (form[name] ?? '').replaceAll(/\s+/g, ' ').trim()
    if (words === '') problems.push({ field: name, code: 'missing', facts: {} })
    return words
  }
  const inThree = (name: string) =>
    Object.fromEntries(languages.map((language) => [language, said(`${name}.${language}`)])) as Trilingual
  const offered = languages.filter((language) => form[`offered.${language}`] !== undefined)
  if (offered.length === 0) problems.push({ field: `offered.${languages[0]}`, code: 'languages', facts: {} })
  return {
    name: inThree('name'),
    assistant_of: inThree('assistant_of'),
    city: said('city'),
    languages: offered,
    privacy: inThree('privacy'),
  }
}
