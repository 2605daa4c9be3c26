import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { Understander } from './understander.ts'

/** PLACEHOLDER, to be overwritten by the real one any minute. */
export function createUnderstander(): Understander {
  return {
    understand(text, situation): Meaning {
      const t = text.toLowerCase()
      const base: Meaning = { outcome: 'clarify', language: situation.language ?? 'es', languageCertain: false, foreign: null, candidates: [], field: null, control: null, wants: null, urgent: null, smalltalk: null, homonym: null, picked: null, affirmed: null, confidence: 0.5 }
      if (/person/.test(t)) return { ...base, outcome: 'person' }
      if (/borrar/.test(t)) return { ...base, outcome: 'control', control: 'erase' }
      if (/menu/.test(t)) return { ...base, outcome: 'control', control: 'menu' }
      if (/phoenix|muri/.test(t)) return { ...base, outcome: 'answer', candidates: [{ topic: 'remains-repatriation', confidence: 0.9 }] }
      if (/nacionalidad/.test(t)) return { ...base, outcome: 'answer', field: 'requirements', candidates: [{ topic: 'dual-nationality-consulate', confidence: 0.9 }] }
      if (/cuesta/.test(t) && situation.topic) return { ...base, outcome: 'answer', field: 'cost', candidates: [{ topic: situation.topic, confidence: 0.9 }] }
      if (/humanitaria/.test(t)) return { ...base, homonym: 'visa-humanitaria', candidates: ['humanitarian-card-mexico', 'us-humanitarian-entry'].map((topic) => ({ topic, confidence: 0.4 })) }
      return base
    },
  }
}
