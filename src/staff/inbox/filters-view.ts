import { html } from 'hono/html'
import { languages } from '../../core/vocabulary/language.ts'
import { readerLanguage } from '../reader.ts'
import { problemsView } from '../views/fields.ts'
import type { Html } from '../views/layout.ts'
import { say, sayCode } from '../words.ts'
import { longestName } from './saved.ts'
import type { InboxShown } from './shown.ts'
import { type Filter, filters, type Wanted, writeWanted } from './wanted.ts'

const stages = ['new', 'waiting_us', 'waiting_person', 'waiting_other'] as const
const levels = ['high', 'normal', 'low'] as const
const channels = ['web', 'telegram', 'whatsapp-cloud', 'whatsapp-web'] as const
const quietDays = ['7', '14', '30', '90'] as const

/** What is asked for most, in sight; the others are folded. On a phone all are. */
const atHand = ['area', 'language', 'topic', 'stage'] as const

/** The filters of a list as a form whose address can be kept and passed on, those that hold now, and the views that were kept. */
export function filtersView(shown: InboxShown): Html {
  const { wanted } = shown.inbox
  const held = filters.filter((name) => wanted.by[name] !== undefined)
  const options = optionsOf(shown)
  const nameOf = (name: Filter) => nameIn(options, name, shown)
  const inSight: readonly Filter[] = [...atHand, 'late']
  const folded = [...options].filter(([name]) => !inSight.includes(name))
  const more = held.filter((name) => !inSight.includes(name)).length
  const typed = shown.place === '' ? nameOf('origin') : shown.place
  return html`<div class="filters">${problemsView(shown.problem === null ? [] : [shown.problem])}
<details class="fold"${shown.place === '' ? '' : html` open`}><summary id="fold-open">${held.length === 0 ? say('inbox.filters') : say('inbox.filters.some', { count: held.length })}</summary><form class="filter" method="get" action="/staff" aria-label="${say('inbox.filters')}"><input type="hidden" name="tab" value="${wanted.tab}">${wanted.words === '' ? '' : html`<input type="hidden" name="q" value="${wanted.words}">`}
${atHand.map((name) => shortSelectView(name, wanted, options.get(name) ?? []))}
<label class="check"><input type="checkbox" name="late" value="yes"${wanted.by.late === undefined ? '' : html` checked`}> ${say('inbox.late')}</label>
<button id="filter">${say('inbox.filters.do')}</button>
<details class="more"${shown.place === '' ? '' : html` open`}><summary id="filters-open">${more === 0 ? say('inbox.filters.more') : say('inbox.filters.more.some', { count: more })}</summary><div class="fields">
${folded.map(([name, some]) => selectView(name, wanted, some))}
<p class="field"><label for="by-place">${say('inbox.by.origin')}</label><input id="by-place" name="place" value="${typed}" autocomplete="off" maxlength="80" aria-describedby="by-place-help"><span class="hint" id="by-place-help">${say('inbox.by.origin.help')}</span></p></div></details></form></details>
${viewsView(shown)}${held.length === 0 ? '' : heldView(held, wanted, nameOf)}</div>`
}

/** Looks through everything said, under the filters that hold. */
export function searchView({ inbox: { wanted } }: InboxShown): Html {
  const { tab, by, words } = wanted
  return html`<form class="search" role="search" method="get" action="/staff"><input type="hidden" name="tab" value="${tab}">${filters.map((name) => (by[name] === undefined ? '' : html`<input type="hidden" name="${name}" value="${by[name]}">`))}
<label class="hidden" for="search">${say('inbox.search')}</label><input id="search" name="q" type="search" value="${words}" placeholder="${say('inbox.search.help')}" autocomplete="off" maxlength="200"><button>${say('inbox.search.do')}</button>
${words === '' ? '' : html`<a href="/staff?${writeWanted({ ...wanted, words: '', after: null })}">${say('inbox.search.clear')}</a>`}</form>`
}

/** Each filter that holds, to be taken away by itself; and a form to keep them all under a name. */
function heldView(held: readonly Filter[], wanted: Wanted, nameOf: (name: Filter) => string): Html {
  const without = (name: Filter) => writeWanted({ ...wanted, after: null, by: { ...wanted.by, [name]: undefined } })
  return html`<ul class="held">${held.map((name) => html`<li><a href="/staff?${without(name)}" id="without-${name}" aria-label="${say('inbox.remove', { filter: labelOf(name) })}: ${nameOf(name)}">${name === 'late' ? say('inbox.late') : html`${labelOf(name)}: ${nameOf(name)}`} <span aria-hidden="true">×</span></a></li>`)}
<li><a href="/staff?tab=${wanted.tab}">${say('inbox.filters.clear')}</a></li></ul>
<details class="save"><summary id="save-open">${say('inbox.save')}</summary><form method="post" action="/staff/views"><input type="hidden" name="query" value="${writeWanted({ ...wanted, after: null })}">
<p class="field"><label for="view-name">${say('inbox.save.name')}</label><input id="view-name" name="name" maxlength="${longestName}" autocomplete="off" required></p>
<p><label class="check"><input type="checkbox" name="shared" value="yes"> ${say('inbox.save.shared')}</label></p><p><button>${say('inbox.save.do')}</button></p></form></details>`
}

function viewsView({ views, inbox, me, book }: InboxShown): Html | '' {
  const here = writeWanted({ ...inbox.wanted, after: null })
  const area = book.office.areas.find(({ id }) => id === me.area)
  const mine: Wanted | null =
    area === undefined ? null : { tab: inbox.wanted.tab, by: { area: area.id }, words: '', after: null }
  if (views.length === 0 && mine === null) return ''
  const link = (wanted: Wanted, name: string, id: string) =>
    html`<li><a id="${id}" href="/staff?${writeWanted(wanted)}"${writeWanted(wanted) === here ? html` aria-current="page"` : ''}>${name}</a></li>`
  return html`<nav class="views" aria-label="${say('inbox.views')}"><ul>${mine === null ? '' : link(mine, say('inbox.mine'), 'view-area')}${views.map((view) => link(view.wanted, view.name, `view-${view.id}`))}${views.length === 0 ? '' : html`<li><a class="quiet" href="/staff/views">${say('inbox.views.manage')}</a></li>`}</ul></nav>`
}

type Options = readonly (readonly [value: string, name: string])[]

function optionsOf({ book, colleagues }: InboxShown): ReadonlyMap<Filter, Options> {
  const { areas } = book.office
  return new Map<Filter, Options>([
    ['area', areas.map(({ id, name }) => [id, name] as const)],
    ['owner', colleagues.filter(({ disabled }) => !disabled).map(({ id, name }) => [id, name] as const)],
    ['stage', stages.map((one) => [one, say(`inbox.stage.${one}`)] as const)],
    ['priority', levels.map((one) => [one, say(`inbox.priority.${one}`)] as const)],
    [
      'topic',
      book.topics
        .map(({ id }) => [id, book.title(id, readerLanguage())] as const)
        .toSorted(([, a], [, b]) => a.localeCompare(b, 'es')),
    ],
    ['language', languages.map((one) => [one, say(`reads.${one}`)] as const)],
    ['channel', channels.map((one) => [one, say(`channel.${one}`)] as const)],
    ['protected', (['yes', 'no'] as const).map((one) => [one, say(`inbox.protected.${one}`)] as const)],
    ['quiet', quietDays.map((days) => [days, say('inbox.quiet', { days })] as const)],
  ])
}

function selectView(name: Filter, { by }: Wanted, options: Options): Html {
  return html`<p class="field"><label for="by-${name}">${labelOf(name)}</label><select id="by-${name}" name="${name}"><option value="">${say('inbox.any')}</option>${options.map(([value, text]) => html`<option value="${value}"${by[name] === value ? html` selected` : ''}>${text}</option>`)}</select></p>`
}

/** Its first line says what it is of, so that its name need not stand beside it. */
function shortSelectView(name: (typeof atHand)[number], { by }: Wanted, options: Options): Html {
  return html`<label class="hidden" for="by-${name}">${labelOf(name)}</label><select id="by-${name}" name="${name}"${by[name] === undefined ? '' : html` class="on"`}><option value="">${say(`inbox.any.${name}`)}</option>${options.map(([value, text]) => html`<option value="${value}"${by[name] === value ? html` selected` : ''}>${text}</option>`)}</select>`
}

function labelOf(name: Filter): string {
  return say(`inbox.by.${name}`)
}

/** What a filter is set to, in words; what is no longer there by its id. */
function nameIn(options: ReadonlyMap<Filter, Options>, name: Filter, { book, inbox }: InboxShown): string {
  const value = inbox.wanted.by[name] ?? ''
  if (name === 'origin') return book.places.atlas.name(value, readerLanguage()) || value
  if (name === 'channel') return sayCode('channel', value)
  return options.get(name)?.find(([id]) => id === value)?.[1] ?? value
}
