import i18next, { type TFunction } from 'i18next'
import en from '../../locales/en/common.json' with { type: 'json' }
import es from '../../locales/es/common.json' with { type: 'json' }
import ht from '../../locales/ht/common.json' with { type: 'json' }
import type { Language } from '../core/vocabulary/language.ts'
import type { TextKey } from '../core/vocabulary/text-key.ts'

/** An interface text in a language; `vars` fill its `{{slots}}`. Nothing is HTML-escaped: texts are never HTML. */
export type Texts = (language: Language, key: TextKey, vars?: Readonly<Record<string, string | number>>) => string

/** Loads the interface texts of every language. A key missing in one falls back to Spanish; the content check forbids it. */
export function createTexts(): Texts {
  const instance = i18next.createInstance()
  // Synchronous because the resources are already here.
  void instance.init({
    resources: { es: { translation: es }, en: { translation: en }, ht: { translation: ht } },
    fallbackLng: 'es',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  const fixed: Record<Language, TFunction> = {
    es: instance.getFixedT('es'),
    en: instance.getFixedT('en'),
    ht: instance.getFixedT('ht'),
  }
  return (language, key, vars) => fixed[language](key, vars ?? {})
}
