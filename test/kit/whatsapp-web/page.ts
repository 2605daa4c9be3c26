/**
 * Stands in for WhatsApp Web inside the browser: the modules the library asks for by name, as far as it uses them, over what the
 * stand-in's server (`server.ts`) says. Served as the page of web.whatsapp.com by the library's own cache of versions. `serverUrl`
 * and `version` are written before it.
 */
declare const serverUrl: string
declare const version: string

type Listener = (...given: never[]) => void

/** What the server tells the page to do. */
interface Command {
  readonly do: string
  readonly message?: Stored
  readonly silently?: boolean
  readonly key?: string
  readonly ack?: number
  readonly state?: string
  readonly ref?: string
  readonly megabytes?: number
  readonly text?: string
  readonly at?: number
  readonly lid?: string
  readonly phone?: string
}

interface Stored {
  readonly key: string
  readonly chat: string
  readonly fromMe: boolean
  readonly type: string
  readonly body: string
  readonly t: number
  readonly ack: number
  readonly more?: object
}

function emitter() {
  const listeners = new Map<string, Set<Listener>>()
  const of = (name: string) => listeners.get(name) ?? new Set<Listener>()
  return {
    on(names: string, listener: Listener) {
      for (const name of names.split(' ')) listeners.set(name, of(name).add(listener))
    },
    off: (name: string, listener: Listener) => void of(name).delete(listener),
    emit: (name: string, ...given: unknown[]) =>
      [...of(name)].forEach((listener) => void listener(...(given as never[]))),
    has: (name: string) => of(name).size > 0,
  }
}

function createWid(id: string) {
  const [user = '', server = ''] = id.split('@')
  return {
    user,
    server,
    _serialized: id,
    isLid: () => server === 'lid',
    isGroup: () => server === 'g.us',
    isStatus: () => id === 'status@broadcast',
    toString: () => id,
  }
}

/** A key of a message, as the page makes them. */
class MsgKey {
  static newId = async (): Promise<string> =>
    `3EB0${crypto.randomUUID().replaceAll('-', '').slice(0, 18).toUpperCase()}`
  readonly fromMe = true
  readonly remote: ReturnType<typeof createWid>
  readonly id: string
  readonly _serialized: string

  constructor({ to, id }: { to: ReturnType<typeof createWid>; id: string }) {
    this.remote = to
    this.id = id
    this._serialized = `true_${to._serialized}_${id}`
  }
}

/** Who this browser is to WhatsApp, kept as the real page keeps its keys: in a database that a power cut does not lose. */
async function deviceKept(): Promise<string> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const opening = indexedDB.open('model', 1)
  opening.onupgradeneeded = () => void opening.result.createObjectStore('keys')
  const keys = (await result(opening)).transaction('keys', 'readwrite', { durability: 'strict' }).objectStore('keys')
  const known = (await result(keys.get('device'))) as string | undefined
  const device = known ?? crypto.randomUUID()
  await result(keys.put(device, 'device'))
  return device
}

const me = { pn: createWid('5216181234567@c.us'), lid: createWid('900000000000001@lid') }
const device = await deviceKept()
// Which opening of the page this is: an older one is told nothing any more.
let page = 0
const socket = { ...emitter(), state: 'OPENING', hasSynced: false, logout: async () => ask('/logout', {}) }
const cmd = { ...emitter(), refreshQR() {} }
const serialize = () => ({ pushname: 'Oficina', platform: 'android' })
const conn = { ...emitter(), ref: '', platform: 'android', serialize }
const messages = new Map<string, ReturnType<typeof toMessage>>()
const chats = new Map<string, ReturnType<typeof toChat>>()
const messageEvents = emitter()
const held: Uint8Array[] = []
let refusing = ''
let people: Record<string, string> = {}
let answersQuestions = true

function toMessage(stored: Stored) {
  const remote = createWid(stored.chat)
  const author = stored.fromMe ? me.pn : remote
  const model = {
    ...emitter(),
    id: { fromMe: stored.fromMe, remote, id: stored.key, _serialized: `${stored.fromMe}_${stored.chat}_${stored.key}` },
    type: stored.type,
    body: stored.body,
    from: author,
    to: stored.fromMe ? remote : me.pn,
    t: stored.t,
    ack: stored.ack,
    isNewMsg: true,
    more: stored.more ?? {},
    mediaData: { mediaStage: 'RESOLVED' },
    ...(stored.more ?? {}),
    serialize() {
      const { id, type, body, from, to, t, ack } = model
      return {
        id: { ...id },
        type,
        body,
        from: { _serialized: from._serialized },
        to: { _serialized: to._serialized },
        t,
        ack,
        ...model.more,
      }
    },
  }
  return model
}

function toChat(id: string) {
  const mine: ReturnType<typeof toMessage>[] = []
  const chat = {
    id: createWid(id),
    t: 0,
    unreadCount: 0,
    formattedTitle: '',
    mine,
    msgs: { getModelsArray: () => [...mine] },
    serialize: () => ({ id: { _serialized: id }, unreadCount: chat.unreadCount, t: chat.t, msgs: [] }),
  }
  return chat
}

function chatOf(id: string) {
  const chat = chats.get(id) ?? toChat(id)
  chats.set(id, chat)
  return chat
}

/** Puts a message where it belongs; `isNew`: those who listen are told. */
function put(stored: Stored, isNew: boolean): ReturnType<typeof toMessage> {
  const message = toMessage(stored)
  const known = messages.get(message.id._serialized)
  if (known === undefined) {
    messages.set(message.id._serialized, message)
    const chat = chatOf(stored.chat)
    chat.mine.push(message)
    chat.t = stored.t
    if (!stored.fromMe) chat.unreadCount += 1
  }
  if (isNew) messageEvents.emit('add', message)
  return message
}

async function ask<T>(path: string, body: object): Promise<T> {
  const answer = await fetch(serverUrl + path, { method: 'POST', body: JSON.stringify({ device, page, ...body }) })
  return (await answer.json()) as T
}

function setState(state: string): void {
  socket.state = state
  socket.emit('change:state', socket, state)
}

/** The library listens for the end of the first sync only after it has looked at the page. */
async function synced(): Promise<void> {
  while (!socket.has('change:hasSynced')) await new Promise((resolve) => setTimeout(resolve, 10))
  socket.hasSynced = true
  socket.emit('change:hasSynced', socket, true)
}

type Place = { readonly lat?: number; readonly lng?: number; readonly loc?: string }
type Draft = Place & { readonly id: MsgKey; readonly body: string; readonly t: number; readonly type?: string }

async function send(chat: ReturnType<typeof toChat>, draft: Draft) {
  if (refusing === 'refuse') {
    refusing = ''
    throw new Error('not now')
  }
  const swallow = refusing === 'swallow'
  refusing = ''
  const stored = {
    key: draft.id.id,
    chat: chat.id._serialized,
    fromMe: true,
    type: draft.type ?? 'chat',
    body: draft.body,
    t: draft.t,
    ack: 0,
    ...(draft.type === 'location' ? { more: placeOf(draft) } : {}),
  }
  put(stored, true)
  await ask('/sent', { message: stored })
  if (swallow) await new Promise(() => {})
  return { messageSendResult: 'OK' }
}

function placeOf({ lat = Number.NaN, lng = Number.NaN, loc = '' }: Place) {
  if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180) || loc.length > 2001) throw new Error('invalid location')
  return { lat, lng, loc }
}

const nothing = () => undefined
const modules: Record<string, unknown> = {
  WAWebSocketModel: { Socket: socket },
  WAWebCmd: { Cmd: cmd },
  WAWebConnModel: { Conn: conn },
  WAWebOfflineHandler: { OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } },
  WAWebAltDeviceLinkingApi: {
    setPairingType: nothing,
    initializeAltDeviceLinking: async () => {},
    startAltLinkingFlow: async (number: string) => (await ask<{ code: string }>('/pair', { number })).code,
  },
  WABase64: { encodeB64: (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes)) },
  WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: '1' },
  WAWebAdvSignatureApi: {},
  WAWebUserPrefsInfoStore: { waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: new Uint8Array([1]) } }) } },
  WAWebSignalStoreApi: {
    waSignalStore: { getRegistrationInfo: async () => ({ identityKeyPair: { pubKey: new Uint8Array([2]) } }) },
  },
  WAWebUserPrefsMultiDevice: { getADVSecretKey: () => 'secret' },
  WAWebUserPrefsMeUser: { getMaybeMePnUser: () => me.pn, getMaybeMeLidUser: () => me.lid },
  WAWebSyncGatingUtils: {},
  WAWebCallCollection: {},
  WAWebCollections: {
    Msg: {
      ...messageEvents,
      get: (id: string) => messages.get(id),
      getMessagesById: async (ids: string[]) => ({ messages: ids.map((id) => messages.get(id)) }),
    },
    Chat: {
      ...emitter(),
      get: (wid: { _serialized: string }) => chats.get(wid._serialized),
      getModelsArray: () => [...chats.values()],
    },
  },
  WAWebDownloadManager: {
    downloadManager: {
      // What lies under a path is the path itself.
      async downloadAndMaybeDecrypt({ directPath }: { directPath: string }) {
        if (directPath === 'gone') throw Object.assign(new Error('gone'), { status: 404 })
        return Uint8Array.from(atob(directPath), (letter) => letter.charCodeAt(0)).buffer
      },
    },
  },
  WAWebWidFactory: { createWid },
  WAWebFindChatAction: {
    findOrCreateLatestChat: async (wid: { _serialized: string }) => {
      const known = await ask<{ exists: boolean }>('/exists', { chat: wid._serialized })
      return known.exists ? { chat: chatOf(wid._serialized) } : undefined
    },
  },
  WAWebChatLoadMessages: { loadEarlierMsgs: async () => [] },
  WAWebStreamModel: { Stream: { markAvailable: nothing, markUnavailable: nothing } },
  WAWebUpdateUnreadChatAction: {
    sendSeen: async ({ chat }: { chat: ReturnType<typeof toChat> }) => {
      chat.unreadCount = 0
      await ask('/seen', { chat: chat.id._serialized })
    },
  },
  WAWebChatGetters: { getIsNewsletter: () => false, getIsBroadcast: () => false },
  WALinkify: { findLink: nothing, findLinks: () => [] },
  WAWebMsgKey: MsgKey,
  WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
  WAWebSendMsgChatAction: {
    addAndSendMsgToChat(chat: ReturnType<typeof toChat>, draft: Draft) {
      if (refusing === 'refuse') return [send(chat, draft), Promise.resolve()]
      const sending = send(chat, draft)
      return [Promise.resolve(), sending]
    },
  },
  WAWebApiContact: {
    getCurrentLid: (wid: { _serialized: string }) => {
      const lid = Object.entries(people).find(([, phone]) => phone === wid._serialized)?.[0]
      return lid === undefined ? undefined : createWid(lid)
    },
    getPhoneNumber: (wid: { _serialized: string }) => {
      const phone = people[wid._serialized]
      return phone === undefined ? undefined : createWid(phone)
    },
  },
  WAWebQueryExistsJob: {
    queryWidExists: async (wid: unknown) => {
      if (!answersQuestions) await new Promise(() => {})
      return { wid }
    },
  },
}

const doings: Record<string, (command: Command) => void> = {
  ref({ ref = '' }) {
    conn.ref = ref
    conn.emit('change:ref', conn, ref)
  },
  linked() {
    setState('PAIRING')
    setState('CONNECTED')
    void synced()
  },
  message({ message, silently = false }) {
    if (message !== undefined) put(message, !silently)
  },
  ack({ key = '', ack = 0 }) {
    const message = [...messages.values()].find(({ id }) => id.id === key)
    if (message === undefined) return
    message.ack = ack
    messageEvents.emit('change:ack', message, ack)
  },
  edit({ key = '', text = '', at = 0 }) {
    const message = [...messages.values()].find(({ id }) => id.id === key)
    if (message === undefined) return
    const before = message.body
    message.body = text
    message.more = { latestEditSenderTimestampMs: at }
    messageEvents.emit('change:body', message, text, before)
  },
  person({ lid = '', phone = '' }) {
    people[lid] = phone
  },
  state: ({ state = '' }) => setState(state),
  fault({ state = '' }) {
    refusing = state
  },
  mute() {
    answersQuestions = false
  },
  hang() {
    for (;;);
  },
  grow({ megabytes = 0 }) {
    held.push(new Uint8Array(10 * 1024 * 1024).fill(held.length + 1))
    // Little by little: the page goes on answering.
    if (megabytes > 10) setTimeout(() => doings.grow?.({ do: 'grow', megabytes: megabytes - 10 }), 20)
  },
}

async function obey(): Promise<never> {
  for (;;) {
    try {
      const { commands } = await ask<{ commands: Command[] }>('/commands', {})
      for (const command of commands) doings[command.do]?.(command)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function open(): Promise<void> {
  const session = await ask<{
    page: number
    linked: boolean
    ref: string
    stored: Stored[]
    unread: Record<string, number>
    people: typeof people
  }>('/open', {})
  page = session.page
  people = session.people
  conn.ref = session.ref
  for (const stored of session.stored) put(stored, false)
  for (const chat of chats.values()) chat.unreadCount = session.unread[chat.id._serialized] ?? 0
  void obey()
  if (session.linked) {
    setState('CONNECTED')
    void synced()
  } else setState('UNPAIRED')
}

Object.assign(globalThis, { require: (name: string) => modules[name], Debug: { VERSION: version } })
void open()
