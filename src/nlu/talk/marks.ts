import type { TopicId } from '../../core/vocabulary/topic.ts'
import { fieldWords } from '../filler.ts'
import type { Marks } from '../learning/choose.ts'
import type { Turn } from './turn.ts'

/** What a message may be: about a topic, none of ours, or a word between people. */
export type Option = { readonly topic: TopicId } | 'none' | 'courtesy'

/** The topics beside each: those it sends people to, and those that send people to it. */
export type Beside = ReadonlyMap<TopicId, ReadonlySet<TopicId>>

const least = 1e-4
const mostAlone = 10
const mostRecalled = 6
/** Small words that tell whether a message goes on about the same thing. */
const small =
  'y e and epi i si esta este eso esa ese ella el le lo la los su sus les se ke kual kuanto donde komo kien kuando para pa por kon sin en de mi me io nos ia no tambien mismo otra otro kiero puedo puede pueden tiene tengo bai ai es son fue it its that this he she they them his him her does do did is are kan we what where how mux long wo wen wi also same if for wit to li sa ki kijan kote konbien mwen pou ak nan eske ka dwe gen iap ap te oke ok entonses pero aora ma'
/** Each tells little: many of them must agree. */
const smallTell = 0.4
/** What is learnt of single topics and meanings is learnt from few turns. */
const pullTell = 0.5
const smallWords = new Set(small.split(' '))

/** What a message may be about, likeliest to be asked about first; then none of ours, then a courtesy. */
export function optionsOf(turn: Turn, beside: Beside): readonly Option[] {
  const { alone, recalled, together, atHand, earlier, lately, asked } = turn
  const topics = new Set([
    ...alone.ranked.slice(0, mostAlone).map(({ topic }) => topic),
    ...recalled.ranked.slice(0, mostRecalled).map(({ topic }) => topic),
    ...together.ranked.slice(0, mostRecalled).map(({ topic }) => topic),
    ...(atHand === null ? [] : [atHand, ...(beside.get(atHand) ?? [])]),
    ...earlier,
    ...lately,
    ...asked,
  ])
  return [...[...topics].map((topic) => ({ topic })), 'none', 'courtesy']
}

/** Looks up what is needed of each option of one turn. */
export function marker(turn: Turn, beside: Beside): (option: Option) => Marks {
  const alone = new Map(turn.alone.ranked.map(({ topic, confidence }) => [topic, confidence]))
  const recalled = new Map(turn.recalled.ranked.map(({ topic, confidence }) => [topic, confidence]))
  const together = new Map(turn.together.ranked.map(({ topic, confidence }) => [topic, confidence]))
  const near = (turn.atHand === null ? undefined : beside.get(turn.atHand)) ?? new Set<TopicId>()
  const size = turn.substance <= 1 ? 0 : turn.substance <= 3 ? 1 : turn.substance <= 6 ? 2 : 3
  const rival = turn.alone.ranked.find(({ topic }) => topic !== turn.atHand)
  const further = new Set([...near].flatMap((topic) => [...(beside.get(topic) ?? [])]))
  return (option) => {
    if (option === 'none') return noneMarks(turn)
    if (option === 'courtesy') return courtesyMarks(turn)
    const { topic } = option
    const chance = alone.get(topic) ?? 0
    const chances = { alone: chance, recalled: recalled.get(topic) ?? 0 }
    const marks: [string, number][] = chanceMarks(chances, size)
    const log = Math.log(Math.max(chance, least))
    marks.push(...togetherMarks(turn, topic, together.get(topic) ?? 0, chance))
    if (topic === turn.atHand)
      marks.push(...atHandMarks(turn, log, near.has(rival?.topic ?? ''), rival?.confidence ?? 0))
    else if (turn.atHand !== null) {
      marks.push(...otherMarks(turn, topic, log, near, size), ...pullMarks(turn, topic, chance))
      if (further.has(topic) && !near.has(topic)) marks.push(['further', 1])
    }
    if (turn.lately.includes(topic) && topic !== turn.atHand) marks.push(['lately', 1])
    if (turn.asked.includes(topic)) marks.push(['asked', 1], [`asked-${size}`, 1], ['asked-log', log])
    if (topic === 'office-contact' && turn.field !== null) marks.push([`office-${turn.field}`, 1])
    return marks
  }
}

function chanceMarks({ alone, recalled }: { alone: number; recalled: number }, size: number): [string, number][] {
  const [a, r] = [Math.log(Math.max(alone, least)), Math.log(Math.max(recalled, least))]
  const marks: [string, number][] = [
    ['log', a],
    [`log-${size}`, a],
    ['recalled', r],
    [`recalled-${size}`, r],
    ['chance', alone],
    ['chance-recalled', recalled],
  ]
  if (alone >= 0.8) marks.push(['likely', 1])
  if (alone >= 0.95) marks.push(['sure', 1])
  return marks
}

/** From this chance on a message is read as an objection. */
const objectsFrom = 0.5

/** What the words that opened the matter say together with these, and what an objection takes from the topic it is made to. */
function togetherMarks(turn: Turn, topic: TopicId, chance: number, alone: number): [string, number][] {
  const log = Math.log(Math.max(chance, least))
  const isObjection = turn.objects >= objectsFrom
  const marks: [string, number][] = [
    ['together', log],
    ['chance-together', chance],
    ['gain-together', chance - alone],
  ]
  if (turn.refused.includes(topic)) marks.push(['refused', 1])
  if (isObjection) marks.push(['together-objects', log], ['log-objects', Math.log(Math.max(alone, least))])
  if (topic !== turn.atHand) return marks
  marks.push(['hand-objects-chance', turn.objects])
  if (isObjection) marks.push(['hand-objects', 1])
  return marks
}

/** What speaks for going on about the topic at hand. */
function atHandMarks(turn: Turn, log: number, rivalBeside: boolean, rival: number): [string, number][] {
  const { words, says, substance, field, cues, alone, asked } = turn
  const length = words.length
  const long = length <= 3 ? 3 : length <= 6 ? 6 : length <= 10 ? 10 : length <= 18 ? 18 : 99
  const marks: [string, number][] = [
    ['hand', 1],
    ['hand-log', log],
    [`hand-substance-${Math.min(substance, 6)}`, 1],
    [`hand-long-${long}`, 1],
    ['hand-no-subject', logit(alone.noSubject)],
    ['hand-none', Math.log(alone.none + 1e-3)],
    ...cues.map((cue): [string, number] => [`hand-${cue}`, 1]),
    ...[...new Set(words)].flatMap((word): [string, number][] =>
      smallWords.has(word) ? [[`hand=${word}`, smallTell]] : [],
    ),
  ]
  marks.push(...says.map((meaning): [string, number] => [`hand#${meaning}`, pullTell]))
  if (field !== null) marks.push(['hand-part', 1], [`hand-${field}`, 1])
  if (words.every((word) => fieldWords.has(word))) marks.push(['hand-bare', 1])
  if (asked.length > 0) marks.push(['hand-asked', 1])
  if (rival >= 0.5)
    marks.push(
      ['hand-rival', 1],
      [`hand-rival-${length <= 6}`, 1],
      ...cues.map((cue): [string, number] => [`hand-rival-${cue}`, 1]),
    )
  if (rival >= 0.8) marks.push(['hand-rival-likely', 1])
  if (rival >= 0.95) marks.push(['hand-rival-sure', 1])
  if (rival >= 0.5 && rivalBeside) marks.push(['hand-rival-beside', 1])
  return marks
}

/**
 * How far another topic draws a talk to itself: some are asked for by the way (a bed, a school), others only sound asked for
 * ("I have the COMAR paper"), whatever their chance; and so it is with meanings.
 */
function pullMarks({ says }: Turn, topic: TopicId, chance: number): [string, number][] {
  return [
    [`to=${topic}`, pullTell],
    [`to-chance=${topic}`, chance],
    ...says.map((meaning): [string, number] => [`other#${meaning}`, chance]),
  ]
}

/** What speaks for another topic than the one at hand. */
function otherMarks(
  turn: Turn,
  topic: TopicId,
  log: number,
  near: ReadonlySet<TopicId>,
  size: number,
): [string, number][] {
  const marks: [string, number][] = []
  if (near.has(topic)) {
    marks.push(['beside', 1], [`beside-${size}`, 1], [`beside-short-${turn.words.length <= 6}`, 1])
    if (turn.field !== null) marks.push(['beside-part', 1])
    marks.push(...turn.cues.map((cue): [string, number] => [`beside-${cue}`, 1]))
  }
  if (turn.earlier.includes(topic)) {
    marks.push(['earlier', 1], ['earlier-log', log])
    if (turn.field !== null) marks.push(['earlier-part', 1])
    marks.push(...turn.cues.map((cue): [string, number] => [`earlier-${cue}`, 1]))
  }
  return marks
}

function noneMarks({ alone, recalled, together, objects, atHand, field, substance, cues }: Turn): Marks {
  return [
    ['none-together', Math.log(together.none + 1e-3)],
    ['none-objects', objects],
    ['none-objects-together', objects * Math.log(together.none + 1e-3)],
    ['none', 1],
    ['none-log', Math.log(alone.none + 1e-3)],
    ['none-chance', alone.none],
    ['none-best', Math.log(Math.max(alone.ranked[0]?.confidence ?? 0, least))],
    ...cues.map((cue) => [`none-${cue}`, 1] as const),
    ['none-recalled', Math.log(recalled.none + 1e-3)],
    [`none-substance-${Math.min(substance, 6)}`, 1],
    ...(atHand === null ? [] : ([['none-talk', 1]] as const)),
    ...(field === null ? [] : ([['none-part', 1]] as const)),
  ]
}

function courtesyMarks({ alone, words, substance, field, cues }: Turn): Marks {
  const [act] = alone.acts
  const chance = act?.name.startsWith('smalltalk:') ? act.confidence : 0
  return [
    ['courtesy', 1],
    ['courtesy-log', Math.log(chance + 1e-3)],
    [`courtesy-substance-${Math.min(substance, 6)}`, 1],
    [`courtesy-long-${words.length <= 3 ? 3 : words.length <= 8 ? 8 : 99}`, 1],
    ['courtesy-none', Math.log(alone.none + 1e-3)],
    ...(field === null ? [] : ([['courtesy-part', 1]] as const)),
    ...cues.map((cue) => [`courtesy-${cue}`, 1] as const),
  ]
}

function logit(chance: number): number {
  return Math.max(-6, Math.log(chance + 1e-9) - Math.log(1 - chance + 1e-9))
}
