import { html } from 'hono/html'
import { civilTime } from '../../core/office/civil-time.ts'
import { zonesOf } from '../../core/office/zones.ts'
import type { CaseShown } from '../case-shown.ts'
import { may } from '../permissions.ts'
import { say } from '../words.ts'
import { buttons, type CarePart, dayText, kept, line } from './fields.ts'

/** Somebody is to translate by mouth: in which language, on which day, where. */
export function interpreterPart(shown: CaseShown): CarePart {
  const { interpreter } = shown.case
  const at = (field: 'language' | 'day' | 'place') => kept(shown, 'interpreter', field, interpreter?.[field] ?? '')
  const value =
    interpreter === undefined
      ? say('care.interpreter.none')
      : [interpreter.language, interpreter.day === null ? '' : dayText(interpreter.day), interpreter.place]
          .filter((part) => part !== '')
          .join(' · ')
  return {
    name: 'interpreter',
    label: say('care.interpreter'),
    value,
    form: html`${line('language', 'care-interpreter-language', say('care.interpreter.language'), at('language'))}
${line('day', 'care-interpreter-day', say('care.interpreter.day'), at('day'), 'date')}
${line('place', 'care-interpreter-place', say('care.interpreter.place'), at('place'))}
${buttons('interpreter', say('care.save'), interpreter === undefined ? null : ['interpreter_clear', say('care.interpreter.clear')])}`,
  }
}

/** The state the person told, and what its clocks show now; where a state has two zones, the one of most people. Null while nobody knows. */
export function originText({ case: of, book, now }: CaseShown): string | null {
  if (of.origin === undefined) return null
  const [zone = book.office.time_zone] = zonesOf(of.origin, book.office.time_zone)
  return `${nameOf(of.origin, book)} · ${say('care.origin.time', { time: civilTime(now, zone).time })}`
}

function nameOf(origin: string, { places: { atlas } }: CaseShown['book']): string {
  return atlas.name(origin, 'es') || origin
}

/** Where the person is, and the form that says it. */
export function originPart(shown: CaseShown): CarePart {
  const { case: of, book } = shown
  const name = of.origin === undefined ? '' : nameOf(of.origin, book)
  return {
    name: 'origin',
    label: say('care.origin'),
    value: originText(shown) ?? say('care.origin.none'),
    form: html`${line('place', 'care-origin-place', say('care.origin.place'), kept(shown, 'origin', 'place', name))}<p class="hint">${say('care.origin.hint')}</p>
${buttons('origin', say('care.save'), of.origin === undefined ? null : ['origin_clear', say('care.origin.clear')])}`,
  }
}

/** Who may open the case, and the form that says it. */
export function protectPart(shown: CaseShown): CarePart {
  const { case: of, me, colleagues } = shown
  const { protected: protection } = of
  const others = colleagues.filter((one) => one.id !== me.id && may(one, 'work_cases'))
  const isIn = (id: string) => protection?.staff.some((one) => one.id === id) === true
  return {
    name: 'protect',
    label: say('care.protect'),
    value:
      protection === undefined
        ? say('care.protect.none')
        : say('care.protect.some', { names: protection.staff.map(({ name }) => name).join(', ') }),
    form: html`<p class="hint">${say('care.protected.who')} ${say('care.protect.lead')}</p>
${others.length === 0 ? '' : html`<fieldset><legend>${say('care.protect.who')}</legend>${others.map(({ id, name, role }) => html`<label class="check"><input type="checkbox" name="open-${id}" value="yes"${isIn(id) ? html` checked` : ''}> ${name} · ${role}</label>`)}</fieldset>`}
${buttons('protect', say(protection === undefined ? 'care.protect.do' : 'care.protect.change'), protection === undefined ? null : ['protect_clear', say('care.protect.clear')])}`,
  }
}
