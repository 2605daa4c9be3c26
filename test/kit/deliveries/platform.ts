import type { Capabilities, Channel, Word } from '#src/channels/channel.ts'
import type { ChannelName, ContactMoved, Inbound } from '#src/core/vocabulary/inbound.ts'
import type { Assistant } from '#src/entry/wire.ts'
import type { Log } from '#src/shared/log.ts'
import type { Store } from '#src/store/store.ts'

/** Something one person sent, as the platform hands it over: what a request of it holds. */
export interface Piece {
  readonly person: number
  readonly body: unknown
}

/** A message as the person has it before them. */
export interface Shown {
  readonly text: string
  /** What can be pressed. */
  readonly labels: readonly string[]
}

/** A request to whatever serves a door. */
export type Post = (path: string, request: RequestInit) => Response | Promise<Response>

/** What one process gives its door. */
export interface DoorParts {
  takeTurn(inbound: Inbound): ReturnType<Assistant['takeTurn']>
  takeWord(word: Word): Promise<void>
  takeMove(moved: ContactMoved): Promise<void>
  readonly assistant: Assistant
  readonly store: Store
  now(): number
  readonly log: Log
}

/** One process's door, and how the platform brings something to it. */
export interface OpenDoor {
  /** Null where nothing is sent. */
  readonly channel: Channel
  /** Brings these in one request; true when they were taken, so that the platform need not come again. `copies`: how often a platform that repeats by itself is to. */
  bring(pieces: readonly Piece[], copies: number): Promise<boolean>
  /** The process died: whatever the platform waits for will not be answered. */
  die(): void
}

/** An attempt to send, as the platform saw it. */
export interface Attempted {
  /** Whose messages, or everybody's when the whole door is meant. */
  readonly to: string
  readonly at: number
  /** Refused: nothing may come before. */
  readonly until: number | null
  /** The refusal counts for everybody. */
  readonly everybody: boolean
}

/** A platform's stand-in that can be made to bring messages more often, later and in another order than they were sent. */
export interface Platform {
  readonly name: ChannelName
  readonly capabilities: Capabilities
  /** False where our side can draw no lists to keep; true when absent. */
  readonly lists?: boolean
  /** True when it may bring what one person wrote in another order. */
  readonly shuffles: boolean
  /** True when it brings again by itself, so that it need not be told to. */
  readonly repeatsItself: boolean
  /** Most milliseconds it may be late. */
  readonly latest: number
  /** Most messages in one request. */
  readonly batch: number
  /** True for where this person is answered. */
  isAddress(person: number, address: string): boolean
  /** A person writes. */
  says(person: number, text: string): Piece
  /** A person presses what they were offered last under this label or id; null where nothing can be pressed. */
  presses(person: number, label: string): Piece | null
  /** A person shares where they are. */
  shares(person: number, lat: number, lon: number): Piece
  open(parts: DoorParts): Promise<OpenDoor>
  /** Brings these to a door that stands elsewhere, at the address given; absent where it cannot. */
  bringTo?(post: Post, pieces: readonly Piece[]): Promise<boolean>
  /** What reached a person, oldest first. */
  received(person: number): Promise<readonly Shown[]>
  /** Makes the next message be refused with a time, lost on the way back, or nothing: a number in 0..1 decides. */
  trouble(chance: number): 'refused' | 'lost' | null
  /** Told of messages (ticks): pieces to bring like any other. */
  words(): readonly Piece[]
  attempts(): readonly Attempted[]
  stop(): Promise<void>
}
