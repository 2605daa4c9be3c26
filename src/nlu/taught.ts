import type { UnderstanderData } from './create-understander.ts'
import about from './model/about.json' with { type: 'json' }
import acts from './model/acts.json' with { type: 'json' }
import concepts from './model/concepts.json' with { type: 'json' }
import danger from './model/danger.json' with { type: 'json' }
import details from './model/details.json' with { type: 'json' }
import embedding from './model/embedding.json' with { type: 'json' }
import followUps from './model/followUps.json' with { type: 'json' }
import homonyms from './model/homonyms.json' with { type: 'json' }
import language from './model/language.json' with { type: 'json' }
import neighbours from './model/neighbours.json' with { type: 'json' }
import plain from './model/plain.json' with { type: 'json' }
import shift from './model/shift.json' with { type: 'json' }
import talk from './model/talk.json' with { type: 'json' }
import topics from './model/topics.json' with { type: 'json' }
import trust from './model/trust.json' with { type: 'json' }

/** What `npm run train` wrote. In Workers `#taught` is `untaught.ts` instead: there it is handed over, since no bundle could hold it. */
export const taught: UnderstanderData = {
  topics,
  language,
  concepts,
  homonyms,
  plain,
  neighbours,
  talk,
  acts,
  trust,
  danger,
  followUps,
  details,
  about,
  shift,
  embedding,
}
