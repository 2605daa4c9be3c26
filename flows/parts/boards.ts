import type { Act } from '#core/conversation/act.ts'
import { boardChoice, shareChoice } from '#core/conversation/choice-id.ts'
import type { BoardNews } from '#core/vocabulary/board.ts'
import { say } from './say.ts'

/** Tells what there is to tell of a shared board, in a sentence that names no matter. */
export const sayNews = {
  type: 'say',
  params: ({ event: { flow, news, shared } }: { event: Extract<Act, { type: 'news' }> }) => ({
    key: `share.${news}` as const,
    choices: news === 'over' ? ['menu'] : [boardChoice(flow, null, null, shared), ...further(flow, news)],
  }),
} as const

/** Who has begun to see it can be kept from it again, who no longer does be followed by another. */
function further(flow: string, news: BoardNews): readonly string[] {
  return news === 'joined' || news === 'left' ? [shareChoice(flow, news === 'left')] : []
}

/** Shows a relative's board for the first time. */
export const showJoined = [
  say('share.here'),
  {
    type: 'say_board',
    params: ({ event: { flow, board } }: { event: Extract<Act, { type: 'board_joined' }> }) => ({
      flow,
      board,
      line: null,
      moved: null,
      shared: true as const,
    }),
  },
] as const
