import { createDesk } from '../knowledge/desk/create-desk.ts'
import type { ConsoleDeps } from '../staff/index.ts'
import { previews } from './previews.ts'
import type { Assistant } from './wire.ts'

/** What the console's knowledge desk and notices stand on. */
export function openDesk(
  { live, texts, broadcasts }: Assistant,
  office: string,
): Pick<ConsoleDeps, 'desk' | 'see' | 'broadcasts'> {
  return { desk: createDesk(live, office, texts), see: (said) => previews(said, texts), broadcasts }
}
