/**
 * A voice note: recorded here, heard before it is sent or thrown away, sent as a message of its own. It is never kept on the phone. Where
 * the device has no microphone for us, the button does not show.
 */
const composer = document.querySelector<HTMLFormElement>('#ask')
const begin = document.querySelector<HTMLButtonElement>('#speak')
const panel = document.querySelector<HTMLElement>('#voice')
const player = panel?.querySelector('audio') ?? null
const line = panel?.querySelector<HTMLElement>('.voice-said') ?? null
/** What browsers record, what weighs least first. */
const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
/** Bits a second: speech is clear, two minutes weigh 300 KB. */
const bits = 20_000
const most = Number(panel?.dataset.most)

let recorder: MediaRecorder | null = null
let pieces: Blob[] = []
let since = 0
let seconds = 0
let ticking = 0
let note: { readonly blob: Blob; readonly id: string } | null = null

if (begin && panel && navigator.mediaDevices && 'MediaRecorder' in window) {
  begin.hidden = false
  begin.addEventListener('click', () => void record())
  for (const button of panel.querySelectorAll<HTMLButtonElement>('button'))
    button.addEventListener('click', () => {
      if (button.dataset.do === 'stop') recorder?.stop()
      else if (button.dataset.do === 'send') void send()
      else drop()
    })
}

async function record(): Promise<void> {
  drop()
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type))
    recorder = new MediaRecorder(stream, { audioBitsPerSecond: bits, ...(mimeType === undefined ? {} : { mimeType }) })
  } catch {
    show('refused', panel?.dataset.refused)
    return
  }
  const mine = recorder
  pieces = []
  mine.addEventListener('dataavailable', ({ data }) => pieces.push(data))
  mine.addEventListener('stop', () => heard(mine))
  mine.start()
  since = Date.now()
  ticking = window.setInterval(tell, 500)
  show('recording', panel?.dataset.recording)
  panel?.querySelector<HTMLElement>('[data-do=stop]')?.focus()
}

function tell(): void {
  seconds = (Date.now() - since) / 1000
  const clock = panel?.querySelector('.voice-clock')
  if (clock) clock.textContent = `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
  if (seconds >= most) recorder?.stop()
}

function heard(mine: MediaRecorder): void {
  clearInterval(ticking)
  for (const track of mine.stream.getTracks()) track.stop()
  // Thrown away while it was recorded.
  if (recorder !== mine) return
  recorder = null
  seconds = Math.min((Date.now() - since) / 1000, most)
  const blob = new Blob(pieces, { type: mine.mimeType.split(';')[0] ?? '' })
  const id = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  note = { blob, id }
  if (player) player.src = URL.createObjectURL(blob)
  show('ready', panel?.dataset.ready)
  panel?.querySelector<HTMLElement>('[data-do=send]')?.focus()
}

async function send(): Promise<void> {
  if (!note || !panel || !composer) return
  const form = new FormData()
  for (const { name, value } of composer.querySelectorAll<HTMLInputElement>('input[type=hidden]'))
    if (name !== 'id') form.set(name, value)
  form.set('id', note.id)
  form.set('seconds', seconds.toFixed(1))
  form.set('voice', note.blob)
  show('sending', composer.dataset.sending)
  const answer = await fetch(panel.dataset.to ?? '', { method: 'POST', body: form, redirect: 'error' }).catch(
    () => null,
  )
  if (answer?.status === 410) location.replace(`${location.pathname}?fin&lang=${document.documentElement.lang}`)
  else if (answer?.ok) {
    drop()
    document.querySelector<HTMLElement>('#words')?.focus()
  } else show('ready', (await answer?.text()) || panel.dataset.failed)
}

function drop(): void {
  const running = recorder
  recorder = null
  if (running?.state === 'recording') running.stop()
  note = null
  pieces = []
  if (player?.src) {
    URL.revokeObjectURL(player.src)
    player.removeAttribute('src')
  }
  if (panel && !panel.hidden) {
    panel.hidden = true
    begin?.focus()
  }
}

function show(state: string, words = ''): void {
  if (!panel || !line) return
  panel.hidden = false
  panel.dataset.state = state
  line.textContent = words
}
