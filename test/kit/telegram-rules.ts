/** What the Bot API answers when it refuses a call. */
export class Refusal extends Error {
  readonly code: number
  readonly parameters: { readonly retry_after?: number } | undefined

  constructor(code: number, description: string, parameters?: { retry_after?: number }) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export interface Button {
  readonly label: string
  readonly data: string
}

type Payload = Readonly<Record<string, unknown>>

/** The text of a sendMessage call as Telegram would take it; throws a Refusal for what it would not. */
export function checkMessage(payload: Payload): { text: string; bold: string[]; buttons: Button[]; photo?: number } {
  const text = payload.text
  if (typeof text !== 'string' || text.trim() === '') throw new Refusal(400, 'Bad Request: message text is empty')
  if (!text.isWellFormed()) throw new Refusal(400, 'Bad Request: strings must be encoded in UTF-8')
  // The page says characters; UTF-16 units are the stricter reading.
  if (text.length > 4096) throw new Refusal(400, 'Bad Request: message is too long')
  return { text, bold: checkEntities(text, payload.entities), buttons: checkKeyboard(payload.reply_markup) }
}

/** The caption of a sendPhoto call as Telegram would take it, with the picture's size in bytes. */
export function checkPhoto(payload: Payload): ReturnType<typeof checkMessage> {
  const photo = payload[String(payload.photo).replace('attach://', '')]
  if (!(photo instanceof Uint8Array) || photo.length === 0)
    throw new Refusal(400, 'Bad Request: there is no photo in the request')
  if (photo.length > 10 * 1024 * 1024) throw new Refusal(400, 'Bad Request: file is too big')
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((byte, i) => photo[i] === byte)
  if (!isPng) throw new Refusal(400, 'Bad Request: IMAGE_PROCESS_FAILED')
  const caption = String(payload.caption ?? '')
  if (caption.length > 1024) throw new Refusal(400, 'Bad Request: message caption is too long')
  const { caption_entities: entities, reply_markup: markup } = payload
  return { text: caption, bold: checkEntities(caption, entities), buttons: checkKeyboard(markup), photo: photo.length }
}

/** A sendVenue or sendLocation call as Telegram would take it: the venue's title and address, and where it is. */
export function checkPlace(
  payload: Payload,
  isVenue: boolean,
): ReturnType<typeof checkMessage> & { pin: [number, number] } {
  const [latitude, longitude] = [Number(payload.latitude), Number(payload.longitude)]
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
    throw new Refusal(400, 'Bad Request: wrong latitude or longitude')
  const lines = isVenue ? [payload.title, payload.address].map((value) => String(value ?? '')) : []
  if (lines.some((line) => line.trim() === '' || line.length > 1000))
    throw new Refusal(400, 'Bad Request: venue title and address must be non-empty')
  return { text: lines.join('\n'), bold: [], buttons: [], pin: [latitude, longitude] }
}

/** One card of an answered inline query. */
export interface InlineResult {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly url: string
}

/** The results of an answerInlineQuery call as Telegram would take them. */
export function checkInline(payload: Payload): InlineResult[] {
  const results = payload.results as {
    id: string
    type: string
    title: string
    input_message_content: { message_text: string; entities?: unknown }
    reply_markup: { inline_keyboard: { text: string; url: string }[][] }
  }[]
  if (results.length > 50) throw new Refusal(400, 'Bad Request: RESULTS_TOO_MUCH')
  if (new Set(results.map(({ id }) => id)).size < results.length)
    throw new Refusal(400, 'Bad Request: RESULT_ID_DUPLICATE')
  return results.map(({ id, type, title, input_message_content: content, reply_markup: markup }) => {
    if (type !== 'article' || title === '') throw new Refusal(400, 'Bad Request: RESULT_TITLE_EMPTY')
    if (Buffer.byteLength(id) < 1 || Buffer.byteLength(id) > 64)
      throw new Refusal(400, 'Bad Request: RESULT_ID_INVALID')
    const { text } = checkMessage({ text: content.message_text, entities: content.entities })
    const [button] = markup.inline_keyboard.flat()
    if (button === undefined || !/^https:\/\/t\.me\/\w+\?start=[\w-]{1,64}$/.test(button.url))
      throw new Refusal(400, 'Bad Request: BUTTON_URL_INVALID')
    return { id, title, text, url: button.url }
  })
}

function checkEntities(text: string, entities: unknown): string[] {
  if (entities === undefined) return []
  if (!Array.isArray(entities)) throw new Refusal(400, "Bad Request: can't parse entities")
  return entities.map((entity: { type: string; offset: number; length: number }) => {
    const { offset, length } = entity
    const whole = Number.isInteger(offset) && Number.isInteger(length)
    if (!whole || offset < 0 || length < 1 || offset + length > text.length) {
      throw new Refusal(400, 'Bad Request: entity with incorrect offset/length')
    }
    const covered = text.slice(offset, offset + length)
    if (!covered.isWellFormed()) throw new Refusal(400, 'Bad Request: entity begins in the middle of a symbol')
    if (entity.type !== 'bold') throw new Refusal(400, 'Bad Request: unsupported entity type')
    return covered
  })
}

function checkKeyboard(markup: unknown): Button[] {
  if (markup === undefined) return []
  const rows = (markup as { inline_keyboard?: unknown }).inline_keyboard
  if (!Array.isArray(rows) || !rows.every(Array.isArray))
    throw new Refusal(400, "Bad Request: can't parse inline keyboard")
  const buttons = rows.flat() as { text?: unknown; callback_data?: unknown }[]
  if (buttons.length > 100) throw new Refusal(400, 'Bad Request: reply markup is too long')
  return buttons.map(({ text, callback_data: data }) => {
    if (typeof text !== 'string' || text.trim() === '' || !text.isWellFormed()) {
      throw new Refusal(400, "Bad Request: can't parse inline keyboard button: text must be non-empty")
    }
    const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0
    if (bytes < 1 || bytes > 64) throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID')
    return { label: text, data: String(data) }
  })
}
