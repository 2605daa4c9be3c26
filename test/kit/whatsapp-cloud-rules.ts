/** What the Graph API answers when it refuses a call. */
export class GraphRefusal extends Error {
  readonly status: number
  readonly code: number

  constructor(code: number, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

export interface Choice {
  readonly label: string
  readonly id: string
}

/** A message as the person sees it. */
export interface Shown {
  readonly type: string
  readonly text: string
  readonly choices: readonly Choice[]
  /** What opens a list. */
  readonly button?: string
  /** The size of the picture in bytes. */
  readonly picture?: number
  /** The mark on the map, latitude and longitude. */
  readonly pin?: readonly [number, number]
}

/** What the number has: pictures by id, approved templates as `name:language`. */
export interface Known {
  readonly media: ReadonlyMap<string, number>
  readonly templates: ReadonlySet<string>
}

type Payload = Readonly<Record<string, unknown>>

/** A call to `/messages` as Meta would take it; throws a `GraphRefusal` for what it would not. Characters are UTF-16 units: the stricter reading. */
export function checkMessage(payload: Payload, known: Known): Shown {
  if (payload.messaging_product !== 'whatsapp') throw invalid('messaging_product')
  const data = payload.biz_opaque_callback_data
  if (data !== undefined && (typeof data !== 'string' || data.length > 512)) throw invalid('biz_opaque_callback_data')
  switch (payload.type) {
    case 'text':
      return { type: 'text', text: words(at(payload, 'text'), 'body', 4096), choices: [] }
    case 'image':
      return {
        type: 'image',
        text: words(at(payload, 'image'), 'caption', 1024, true),
        picture: media(at(payload, 'image'), known),
        choices: [],
      }
    case 'location':
      return checkLocation(at(payload, 'location'))
    case 'interactive':
      return checkInteractive(at(payload, 'interactive'), known)
    case 'template': {
      const template = at(payload, 'template')
      const name = `${String(template.name)}:${String(at(template, 'language').code)}`
      if (!known.templates.has(name)) throw new GraphRefusal(132001, 'Template does not exist in the translation', 404)
      return { type: 'template', text: name, choices: [] }
    }
    default:
      throw new GraphRefusal(100, 'Param type must be one of {...}')
  }
}

/** https://developers.facebook.com/docs/whatsapp/cloud-api/messages/location-messages */
function checkLocation(location: Payload): Shown {
  const { latitude, longitude } = location
  if (typeof latitude !== 'number' || !(Math.abs(latitude) <= 90)) throw invalid('latitude')
  if (typeof longitude !== 'number' || !(Math.abs(longitude) <= 180)) throw invalid('longitude')
  const lines = [words(location, 'name', 1000, true), words(location, 'address', 1000, true)]
  return {
    type: 'location',
    text: lines.filter((line) => line !== '').join('\n'),
    choices: [],
    pin: [latitude, longitude],
  }
}

function checkInteractive(interactive: Payload, known: Known): Shown {
  const isList = interactive.type === 'list'
  if (!isList && interactive.type !== 'button') throw invalid('interactive.type')
  const text = words(at(interactive, 'body'), 'text', isList ? 4096 : 1024)
  const action = at(interactive, 'action')
  if (isList) return { type: 'list', text, choices: checkRows(action), button: words(action, 'button', 20) }
  const picture = interactive.header === undefined ? undefined : media(at(at(interactive, 'header'), 'image'), known)
  return { type: 'button', text, choices: checkButtons(action), ...(picture === undefined ? {} : { picture }) }
}

function checkButtons(action: Payload): Choice[] {
  const buttons = list(action.buttons, 3).map((button) => {
    if (button.type !== 'reply') throw invalid('buttons.type')
    const reply = at(button, 'reply')
    return { id: words(reply, 'id', 256), label: words(reply, 'title', 20) }
  })
  distinct(buttons.map((b) => b.id))
  distinct(buttons.map((b) => b.label))
  return buttons
}

function checkRows(action: Payload): Choice[] {
  const rows = list(action.sections, 10).flatMap((section) => list(section.rows, 10))
  if (rows.length > 10) throw invalid('rows')
  const choices = rows.map((row) => {
    const title = words(row, 'title', 24)
    const description = words(row, 'description', 72, true)
    return { id: words(row, 'id', 200), label: description === '' ? title : description }
  })
  distinct(choices.map((c) => c.id))
  return choices
}

function at(payload: Payload, name: string): Payload {
  const value = payload[name]
  if (typeof value !== 'object' || value === null) throw invalid(name)
  return value as Payload
}

function list(value: unknown, most: number): Payload[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > most) throw invalid('list')
  return value as Payload[]
}

function words(payload: Payload, name: string, limit: number, optional = false): string {
  const value = payload[name]
  if (value === undefined && optional) return ''
  if (typeof value !== 'string' || value.trim() === '' || !value.isWellFormed()) throw invalid(name)
  if (value.length > limit) throw new GraphRefusal(100, `Param ${name} length invalid`)
  return value
}

function media(payload: Payload, known: Known): number {
  const size = known.media.get(String(payload.id))
  if (size === undefined) throw new GraphRefusal(131052, 'Media download error')
  return size
}

function distinct(values: readonly string[]): void {
  if (new Set(values).size !== values.length) throw new GraphRefusal(131009, 'Parameter value is not valid')
}

function invalid(name: string): GraphRefusal {
  return new GraphRefusal(100, `Invalid parameter ${name}`)
}
