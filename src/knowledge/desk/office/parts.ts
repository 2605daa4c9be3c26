import type { DeskField, DeskForm, DeskProblem } from '../../../core/desk/desk.ts'
import type { OfficeEntry } from '../../changes/change.ts'
import { areaFields, type Matter, readAreas } from './areas.ts'
import { contactFields, readContact } from './contact.ts'
import { groupFields, readGroup } from './group.ts'
import { hoursFields, readHours } from './hours.ts'
import { identityFields, readIdentity } from './identity.ts'
import { readSites, siteFields } from './sites.ts'
import { readTranslation, translationFields } from './translation.ts'
import { readUnanswered, unansweredFields } from './unanswered.ts'

/** What may be changed of a part of the office, in the order its form asks. `matters`: what its areas may take. */
export function officeFields(entry: OfficeEntry, matters: readonly Matter[]): readonly DeskField[] {
  switch (entry.kind) {
    case 'hours':
      return hoursFields(entry.item)
    case 'contact':
      return contactFields(entry.item)
    case 'identity':
      return identityFields(entry.item)
    case 'areas':
      return areaFields(entry.item, matters)
    case 'sites':
      return siteFields(entry.item)
    case 'unanswered':
      return unansweredFields(entry.item)
    case 'translation':
      return translationFields(entry.item)
    case 'group':
      return groupFields(entry.item)
  }
}

/** Reads the form of a part of the office, as it stands on `today`. */
export function readOffice(entry: OfficeEntry, form: DeskForm, today: string, problems: DeskProblem[]): OfficeEntry {
  switch (entry.kind) {
    case 'hours':
      return { ...entry, item: readHours(entry.item, form, today, problems) }
    case 'contact':
      return { ...entry, item: readContact(form, today, problems) }
    case 'identity':
      return { ...entry, item: readIdentity(form, problems) }
    case 'areas':
      return { ...entry, item: readAreas(entry.item, form, problems) }
    case 'sites':
      return { ...entry, item: readSites(form, problems) }
    case 'unanswered':
      return { ...entry, item: readUnanswered(form) }
    case 'translation':
      return { ...entry, item: readTranslation(form, problems) }
    case 'group':
      return { ...entry, item: readGroup(form, problems) }
  }
}
