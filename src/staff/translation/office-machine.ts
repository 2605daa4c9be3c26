import type { Office } from '../../core/office/office.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import type { Store } from '../../store/store.ts'
import { type CoveredWords, coveredTranslator } from './covered.ts'
import { createModelTranslator } from './language-model.ts'
import { createLibreTranslate, type TranslatorAddress } from './libretranslate.ts'
import type { TranslationResult, Translator } from './translator.ts'

/** Sealed like everything the office keeps; no export and no page has it. */
const kind = 'translator_key'
/** What a machine is tried with. */
const trial = ['Buenos días. ¿En qué le puedo ayudar?', 'es', 'en'] as const
const keyForm = /^[!-~]{1,600}$/

/** The machine that translates, as the office has it now. */
export interface Machine {
  /** For the office's own words; null while it is off. */
  readonly translator: Translator | null
  /** For what people wrote, covered; null unless the office said so. */
  readonly readingTranslator: Translator | null
}

/** The key of a machine whose address the office gave. It goes in and never comes out. */
export interface MachineKey {
  /** Whether one is kept for the address that is published. */
  isKept(): Promise<boolean>
  /** Tries a key and keeps it sealed when the machine answers; null: it cannot be a key, or there is no address for it. */
  keep(key: string): Promise<TranslationResult | null>
  forget(): Promise<void>
}

/** A machine as the server's settings name it. */
export interface MachineSetting extends TranslatorAddress {
  /** The language model that is asked there; null: it is a LibreTranslate. */
  readonly name: string | null
  readonly reads: boolean
}

/** Has a machine translate one sentence of ours, to see whether it does. */
export function tryMachine(translator: Translator): Promise<TranslationResult> {
  return translator.translate(...trial)
}

/**
 * The machine of an office: the one the settings name, else the one the office published, asked for at each use. A key is kept with the site it
 * was tried at and goes nowhere else, whatever address is published later. `cover`: without it nothing of people leaves.
 */
export function createOfficeMachine(parts: {
  readonly setting: MachineSetting | null
  office(): Pick<Office, 'translation'>
  readonly cover?: ((text: string) => CoveredWords) | undefined
  readonly store: Pick<Store, 'record' | 'putRecord' | 'dropRecord'>
  now(): number
}): { readonly machine: Machine; readonly key: MachineKey | null } {
  const { setting, store, cover, now } = parts

  function published(): Omit<MachineSetting, 'key'> | null {
    const { on = false, url = '', model = '', reads = false } = parts.office().translation ?? {}
    return on ? { url, name: model === '' ? null : model, reads } : null
  }
  async function keyFor(url: string): Promise<string | null> {
    const { of, key } = ((await store.record(kind, 'office'))?.value ?? {}) as { of?: unknown; key?: unknown }
    return typeof key === 'string' && of === new URL(url).origin ? key : null
  }
  const asking = ({ url, name }: Omit<MachineSetting, 'key'>): Translator => ({
    translate: async (...words) => translatorAt({ url, name, key: await keyFor(url) }).translate(...words),
  })
  function current(): Translator | null {
    if (setting !== null) return translatorAt(setting)
    const of = published()
    return of === null ? null : asking(of)
  }

  return {
    machine: {
      get translator() {
        return current()
      },
      get readingTranslator() {
        const translator = current()
        if (translator === null || cover === undefined || (setting ?? published())?.reads !== true) return null
        return coveredTranslator(translator, cover)
      },
    },
    key:
      setting !== null
        ? null
        : {
            async isKept() {
              const of = published()
              return of !== null && (await keyFor(of.url)) !== null
            },
            async keep(said) {
              const of = published()
              if (of === null || !keyForm.test(said)) return null
              const made = await tryMachine(translatorAt({ ...of, key: said }))
              if (!made.ok) return made
              const before = await store.record(kind, 'office')
              const value: Json = { of: new URL(of.url).origin, key: said }
              await store.putRecord(
                { kind, id: 'office', of: null, contactId: null, at: now(), value },
                before?.version ?? 0,
              )
              return made
            },
            forget: async () => void (await store.dropRecord(kind, 'office')),
          },
  }
}

function translatorAt({ name, ...address }: Omit<MachineSetting, 'reads'>): Translator {
  return name === null ? createLibreTranslate(address) : createModelTranslator({ ...address, name })
}
