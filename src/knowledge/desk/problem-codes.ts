import type { DeskProblem } from '../../core/desk/desk.ts'
import type { Problem } from '../check/problem.ts'

/** What the checks say to whoever writes files, and the code under which the console says it to the office's people. */
const codes: readonly { readonly code: string; readonly says: RegExp }[] = [
  { code: 'typed', says: /types "(?<said>.+)" by hand/ },
  { code: 'html', says: /has HTML \("(?<said>.+)"\)/ },
  { code: 'spoken', says: /says a number in words \("(?<said>.+)"\)/ },
  { code: 'untranslated', says: /is the Spanish text/ },
  { code: 'long', says: /has (?<count>\d+) characters; (?<most>\d+) at most/ },
  { code: 'sentence', says: /has a sentence of (?<count>\d+) words \("(?<said>.+)"\); (?<most>\d+) at most/ },
  { code: 'hard', says: /says "(?<said>.+)": find a shorter word/ },
  { code: 'slot_unknown', says: /uses \{(?<said>.+)\} but has no such value/ },
  { code: 'slot_missing', says: /never says \{(?<said>.+)\}/ },
  { code: 'slot_summary', says: /summary\.\w+ uses \{(?<said>.+)\}: write/ },
  { code: 'future', says: /is of (?<said>\S+), which is still to come|as_of is (?<other>\S+), which is still to come/ },
  { code: 'period', says: /does not say (?<said>P\d+\w): give the figure/ },
  { code: 'glossary', says: /^word "(?<said>.+)" — the glossary says "(?<word>.+)"/ },
  { code: 'spelling', says: /^word "(?<said>.+)" — / },
  { code: 'condition', says: /^\w\w says "(?<said>.+)" without its condition/ },
  { code: 'capitals', says: /nobody explains "(?<said>.+)"/ },
  { code: 'two_values', says: /^(?<said>.+) differs from (?<other>.+): mend one/ },
  { code: 'two_values', says: /^(?<said>.+) says the same words with another value than (?<other>.+)$/ },
  { code: 'two_phones', says: /^(?<said>.+) writes one telephone in another way than (?<other>.+)$/ },
  { code: 'must', says: /^must say (?<language>\w\w) "(?<said>.+)" \(none of .+ says (?<words>.+)\)$/ },
  { code: 'never', says: /^must never say (?<language>\w\w) "(?<said>.+)" \(says (?<words>.+)\)$/ },
  { code: 'hidden_address', says: /never print where women or children are sheltered/ },
  { code: 'phone', says: /digits and spaces only/ },
  { code: 'as_of', says: /write 2024, 2024-10, 2024-10-03 or undated/ },
  { code: 'day', says: /ISO date/i },
  { code: 'url', says: /Invalid URL/i },
  { code: 'email', says: /Invalid email/i },
  { code: 'short', says: /Too small/i },
]

/** A problem of the content as one of its form. What has no words of its own is `other`. */
export function deskProblem({ at, says }: Problem): DeskProblem {
  const found = codes.find((one) => one.says.test(says))
  const facts = found?.says.exec(says)?.groups ?? {}
  const filled = Object.entries(facts).filter(([, value]) => value !== undefined)
  return { field: fieldAt(at), code: found?.code ?? 'other', facts: { says, ...Object.fromEntries(filled) } }
}

/** The field of a form that stands for a place in an entry. */
function fieldAt([first, second, third]: Problem['at']): string | null {
  if (first === undefined) return null
  // A source of its own is written in the form under one name.
  if (first === 'sources') return third === undefined ? 'source.publisher' : `source.${third}`
  if (first === 'values') return second === undefined ? null : `value.${second}.${third ?? 'text'}`
  if (first === 'phones' || first === 'as_of' || first === 'review_by') return String(first)
  return second === undefined ? String(first) : `${first}.${second}`
}
