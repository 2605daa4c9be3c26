import answeringEn from '../../locales/en/staff/answering.json' with { type: 'json' }
import auditEn from '../../locales/en/staff/audit.json' with { type: 'json' }
import broadcastsEn from '../../locales/en/staff/broadcasts.json' with { type: 'json' }
import careEn from '../../locales/en/staff/care.json' with { type: 'json' }
import channelsEn from '../../locales/en/staff/channels.json' with { type: 'json' }
import counterEn from '../../locales/en/staff/counter.json' with { type: 'json' }
import dangerEn from '../../locales/en/staff/danger.json' with { type: 'json' }
import deliveryEn from '../../locales/en/staff/delivery.json' with { type: 'json' }
import deskEn from '../../locales/en/staff/desk.json' with { type: 'json' }
import dutyEn from '../../locales/en/staff/duty.json' with { type: 'json' }
import guideEn from '../../locales/en/staff/guide.json' with { type: 'json' }
import inboxEn from '../../locales/en/staff/inbox.json' with { type: 'json' }
import joiningEn from '../../locales/en/staff/joining.json' with { type: 'json' }
import keysEn from '../../locales/en/staff/keys.json' with { type: 'json' }
import officeEn from '../../locales/en/staff/office.json' with { type: 'json' }
import peopleEn from '../../locales/en/staff/people.json' with { type: 'json' }
import pinEn from '../../locales/en/staff/pin.json' with { type: 'json' }
import practiceEn from '../../locales/en/staff/practice.json' with { type: 'json' }
import readingEn from '../../locales/en/staff/reading.json' with { type: 'json' }
import registersEn from '../../locales/en/staff/registers.json' with { type: 'json' }
import reportsEn from '../../locales/en/staff/reports.json' with { type: 'json' }
import startEn from '../../locales/en/staff/start.json' with { type: 'json' }
import todayEn from '../../locales/en/staff/today.json' with { type: 'json' }
import staffEn from '../../locales/en/staff.json' with { type: 'json' }
import answeringEs from '../../locales/es/staff/answering.json' with { type: 'json' }
import auditEs from '../../locales/es/staff/audit.json' with { type: 'json' }
import broadcastsEs from '../../locales/es/staff/broadcasts.json' with { type: 'json' }
import careEs from '../../locales/es/staff/care.json' with { type: 'json' }
import channelsEs from '../../locales/es/staff/channels.json' with { type: 'json' }
import counterEs from '../../locales/es/staff/counter.json' with { type: 'json' }
import dangerEs from '../../locales/es/staff/danger.json' with { type: 'json' }
import deliveryEs from '../../locales/es/staff/delivery.json' with { type: 'json' }
import deskEs from '../../locales/es/staff/desk.json' with { type: 'json' }
import dutyEs from '../../locales/es/staff/duty.json' with { type: 'json' }
import guideEs from '../../locales/es/staff/guide.json' with { type: 'json' }
import inboxEs from '../../locales/es/staff/inbox.json' with { type: 'json' }
import joiningEs from '../../locales/es/staff/joining.json' with { type: 'json' }
import keysEs from '../../locales/es/staff/keys.json' with { type: 'json' }
import officeEs from '../../locales/es/staff/office.json' with { type: 'json' }
import peopleEs from '../../locales/es/staff/people.json' with { type: 'json' }
import pinEs from '../../locales/es/staff/pin.json' with { type: 'json' }
import practiceEs from '../../locales/es/staff/practice.json' with { type: 'json' }
import readingEs from '../../locales/es/staff/reading.json' with { type: 'json' }
import registersEs from '../../locales/es/staff/registers.json' with { type: 'json' }
import reportsEs from '../../locales/es/staff/reports.json' with { type: 'json' }
import startEs from '../../locales/es/staff/start.json' with { type: 'json' }
import todayEs from '../../locales/es/staff/today.json' with { type: 'json' }
import staffEs from '../../locales/es/staff.json' with { type: 'json' }

// One file a feature, two lines here; `npm run check` sees that both languages have the same keys and slots.
const es = {
  ...startEs,
  ...guideEs,
  ...joiningEs,
  ...keysEs,
  ...staffEs,
  ...inboxEs,
  ...auditEs,
  ...officeEs,
  ...peopleEs,
  ...careEs,
  ...answeringEs,
  ...pinEs,
  ...reportsEs,
  ...deliveryEs,
  ...deskEs,
  ...broadcastsEs,
  ...counterEs,
  ...registersEs,
  ...readingEs,
  ...dutyEs,
  ...dangerEs,
  ...practiceEs,
  ...channelsEs,
  ...todayEs,
}

const en: Readonly<Record<keyof typeof es, string>> = {
  ...startEn,
  ...guideEn,
  ...joiningEn,
  ...keysEn,
  ...staffEn,
  ...inboxEn,
  ...auditEn,
  ...officeEn,
  ...peopleEn,
  ...careEn,
  ...answeringEn,
  ...pinEn,
  ...reportsEn,
  ...deliveryEn,
  ...deskEn,
  ...broadcastsEn,
  ...counterEn,
  ...registersEn,
  ...readingEn,
  ...dutyEn,
  ...dangerEn,
  ...practiceEn,
  ...channelsEn,
  ...todayEn,
}

/** A key of the console's texts. */
export type StaffKey = keyof typeof es

/** The console's texts, by the language of whoever reads it; each has the same. */
export const texts: Readonly<Record<'es' | 'en', Readonly<Record<StaffKey, string>>>> = { es, en }
