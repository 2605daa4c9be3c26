/**
 * Lets a browser make a key for this account, or sign in with one: what the server asks is handed to the browser, and what the
 * key answers travels in a form like any other. Where a browser knows no keys, nothing of it is shown.
 */
type Bytes = Record<string, unknown>

const able = typeof PublicKeyCredential === 'function' && navigator.credentials !== undefined
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  form.hidden = !able
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void answer(form)
  })
}
for (const hint of document.querySelectorAll<HTMLElement>('[data-without-passkeys]')) hint.hidden = able

async function answer(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button')
  if (button !== null) button.disabled = true
  try {
    const asked = await fetch(form.dataset.start ?? '', { method: 'POST' })
    if (!asked.ok) throw new Error('not asked')
    const publicKey = opened(await asked.json())
    const credential =
      form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: publicKey as unknown as PublicKeyCredentialCreationOptions })
        : await navigator.credentials.get({ publicKey: publicKey as unknown as PublicKeyCredentialRequestOptions })
    const field = form.querySelector<HTMLInputElement>('input[name="answer"]')
    if (field === null || credential === null) throw new Error('no answer')
    field.value = JSON.stringify(written(credential as PublicKeyCredential))
    form.submit()
  } catch {
    say(form)
  }
  if (button !== null) button.disabled = false
}

function say(form: HTMLFormElement): void {
  const told = form.querySelector('[role="alert"]') ?? document.createElement('p')
  told.className = 'problem'
  told.setAttribute('role', 'alert')
  told.textContent = form.dataset.failed ?? ''
  form.prepend(told)
}

/** The server's question with bytes where the browser wants bytes. */
function opened(asked: Bytes): Bytes {
  const user = asked.user as Bytes | undefined
  const list = (name: string) => {
    const keys = asked[name] as Bytes[] | undefined
    return keys === undefined ? {} : { [name]: keys.map((key) => ({ ...key, id: bytes(String(key.id)) })) }
  }
  return {
    ...asked,
    challenge: bytes(String(asked.challenge)),
    ...(user === undefined ? {} : { user: { ...user, id: bytes(String(user.id)) } }),
    ...list('excludeCredentials'),
    ...list('allowCredentials'),
  }
}

/** A key's answer as the standard writes it in JSON. */
function written(credential: PublicKeyCredential): Bytes {
  const { response } = credential
  const fields: Bytes = {}
  for (const name of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    const value = (response as unknown as Bytes)[name]
    if (value instanceof ArrayBuffer) fields[name] = text(value)
  }
  if (response instanceof AuthenticatorAttestationResponse) fields.transports = response.getTransports?.() ?? []
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: fields,
  }
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
}

function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
