import { type FollowUpHeard, isDetail, isFollowUp } from '../../core/danger/follow-up.ts'
import type { UrgentKind } from '../../core/vocabulary/meaning.ts'
import type { Features, Marks } from '../features.ts'
import { type LinearModel, type LinearModelData, loadLinearModel } from '../model/linear-model.ts'
import { wordsOf } from '../normalize.ts'

/** The class of words about quite another matter. */
export const elsewhere = 'elsewhere'

/** What a message says next to somebody who was told of danger. */
export interface FollowUpReading {
  /** Likeliest first, three at most. */
  readonly followUps: readonly FollowUpHeard[]
  /** Chance 0..1 that it is about another matter. */
  readonly elsewhere: number
}

const most = 3
/** That it is over or gets worse, that a body fails, that they may be seen or heard writing: heard whatever detail is told beside it. */
const heardBeside: ReadonlySet<string> = new Set([
  'safe',
  'found',
  'mistake',
  'near',
  'cannot_talk',
  'symptom',
  'worse',
])

/** So few words ("the police are here") are mostly said alike in any danger: a detail of this one takes little from what they say there. */
const briefWords = 4
const detailShare = { brief: 0.25, beside: 0.5 } as const

/** The class of words that tell no detail of the danger at hand. */
export const noDetail = 'none'

/** What each kind of danger hears besides what people say in any; a kind without a model has none. */
export type DetailModels = Readonly<Partial<Record<UrgentKind, LinearModelData>>>

/** Reads canonical text for what it says next in a danger; `kind` null: in none that is known. */
export type FollowUpReader = (text: string, kind: UrgentKind | null) => FollowUpReading

/**
 * Prepares the reader of what people say next. The danger at hand is asked first for its own details; what is none of them is what people
 * say in any danger.
 */
export function createFollowUpReader(data: LinearModelData, details: DetailModels, features: Features): FollowUpReader {
  const common = loadLinearModel(data)
  const own = new Map<UrgentKind, LinearModel>()

  /** A kind's model is unpacked when that danger first comes up. */
  function ownModel(kind: UrgentKind | null): LinearModel | null {
    const known = kind === null ? undefined : own.get(kind)
    const taught = kind === null ? undefined : details[kind]
    if (known !== undefined || kind === null || taught === undefined) return known ?? null
    const model = loadLinearModel(taught)
    own.set(kind, model)
    return model
  }

  return (text, kind) => {
    const marks = features(text)
    const read = chancesOf(ownModel(kind), marks)
    const isAny = read.get(noDetail) ?? 1
    const isBrief = wordsOf(text).length <= briefWords
    const heard = [...chancesOf(common, marks)].map(([name, chance]) => {
      const share = isBrief ? detailShare.brief : heardBeside.has(name) ? detailShare.beside : 1
      return [name, isAny ** share * chance] as const
    })
    const followUps = [...read, ...heard].flatMap(([says, confidence]) =>
      isFollowUp(says) || isDetail(says) ? [{ says, confidence }] : [],
    )
    return {
      followUps: followUps.toSorted((a, b) => b.confidence - a.confidence).slice(0, most),
      elsewhere: heard.find(([name]) => name === elsewhere)?.[1] ?? 0,
    }
  }
}

function chancesOf(model: LinearModel | null, marks: Marks): ReadonlyMap<string, number> {
  if (model === null) return new Map()
  const chances = model.probabilities(marks)
  return new Map(model.classes.map((name, c) => [name, chances[c] ?? 0]))
}
