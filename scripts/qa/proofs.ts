/** Something that shows a promise is kept, run by hand: `npm run qa -- NAME`. */
export interface Proof {
  readonly name: string
  /** What it does and what may be told to it, for docs/commands.md. */
  readonly about: string
  readonly command: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Every proof there is. */
export const proofs: readonly Proof[] = [
  script(
    'renderings',
    'random messages as every channel would show them (`1000000`): each over a limit or with a choice out of reach',
  ),
  script(
    'forged',
    'forged and broken WhatsApp webhooks (`100000`), a true one after each hundred: how many had an effect',
  ),
  script(
    'deliveries',
    'runs for each platform and store (`20`) in which all is brought often, late and shuffled while the process dies',
  ),
  script('random-talks', 'talks at random with the whole conversation (`100000`): each promise that was broken'),
  script(
    'canaries',
    'invented people in ten backups (`10000`), three in four erased: whether a restored backup holds anything of them',
  ),
  script(
    'clerk-day',
    'forty invented cases in three languages handled by a script in a browser: presses, keys, pages and scrolls a case; `--against FOLDER`: beside another checkout; `--phone`',
  ),
  script(
    'journeys',
    'fourteen journeys from the first account to the public chat, on a phone and a desk: steps, pages and scrolls; `--against FOLDER`: beside another checkout',
  ),
  script('first-paint', 'list, case and chat on a slow phone: milliseconds until something is painted (`20` times)'),
  script(
    'reach',
    'how many files run while one turn is taken: a button of the menu, a button of a topic, a known question; `--list` names them',
  ),
  script('measure', 'the understander over labelled messages (`FILE`): an answer line for each'),
  {
    name: 'power-cut',
    about:
      'the power goes at so many moments of a writer (`20000`, and a seed): whether anything acknowledged is missing; needs `strace`',
    command: ['node', '--disable-warning=ExperimentalWarning', 'test/faults/power-cut.ts'],
  },
  {
    name: 'claims',
    about:
      'a thousand recorded histories of several people at one case, on every store: each must fit one order of things',
    command: ['vitest', 'run', 'test/model/claims.test.ts'],
    env: { CLAIMS: '1000' },
  },
  {
    name: 'whatsapp-web',
    about:
      "kills, hangs, deafens, grows and floods WhatsApp Web's process: seconds until it is back, and what others noticed; six minutes",
    command: ['node', 'test/bench/whatsapp-web.ts'],
  },
]

function script(name: string, about: string): Proof {
  return { name, about, command: ['node', '--disable-warning=ExperimentalWarning', `scripts/qa/${name}.ts`] }
}
