import { type CaseWord, plainWord } from '../../core/cases/word.ts'

// A word is short: what protects it is that it stands sealed, that tries are counted, and that each guess costs this much.
const rounds = 100_000

/** A word as it is kept, with a new salt of 16 random bytes. */
export async function keptWord(word: string, salt: Uint8Array): Promise<CaseWord> {
  return { salt: base64(salt), hash: base64(await derived(word, salt)) }
}

/** True when this is the word that was kept. */
export async function isWord(word: string, { salt, hash }: CaseWord): Promise<boolean> {
  const bytes = Uint8Array.from(atob(salt), (sign) => sign.charCodeAt(0))
  return base64(await derived(word, bytes)) === hash
}

async function derived(word: string, salt: Uint8Array): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(plainWord(word)), 'PBKDF2', false, [
    'deriveBits',
  ])
  const how = { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt: Uint8Array.from(salt) }
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256))
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
