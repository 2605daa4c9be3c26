import { writeClosedDays, writeOpenings } from '../../../core/office/write-hours.ts'
import { ownNames } from '../../../core/replies/labels.ts'
import type { Texts } from '../../../shared/texts.ts'
import type { OfficeEntry } from '../../changes/change.ts'

/** A part of the office in a line of Spanish, for lists. Empty where the office has said nothing, or only yes or no. */
export function officeText(entry: OfficeEntry, texts: Texts): string {
  const say = (key: Parameters<Texts>[1], vars?: Parameters<Texts>[2]) => texts('es', key, vars)
  switch (entry.kind) {
    case 'hours': {
      const { hours, closed_days } = entry.item
      return [writeOpenings(hours.openings, 'es', say), writeClosedDays(closed_days, 'es', say)]
        .filter(Boolean)
        .join(' · ')
    }
    case 'contact': {
      const { address, phones = [], whatsapp, email, url } = entry.item.contact ?? {}
      return [address, ...phones, whatsapp && `WhatsApp ${whatsapp}`, email, url].filter(Boolean).join(' · ')
    }
    case 'identity': {
      const { name, city, languages } = entry.item
      return [name.es, city, languages.map((language) => ownNames[language]).join(', ')].join(' · ')
    }
    case 'areas':
      return entry.item.areas.map(({ name }) => name).join(' · ')
    case 'sites':
      return entry.item.sites.join(' · ')
    case 'unanswered':
      return ''
    case 'group':
      return entry.item.staff_group
    case 'translation':
      return entry.item.translation?.on === true ? entry.item.translation.url : ''
  }
}
