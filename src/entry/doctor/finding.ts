/** What was looked at. */
export type FindingPart =
  | 'settings'
  | 'content'
  | 'folder'
  | 'key'
  | 'database'
  | 'tombstones'
  | 'disk'
  | 'backup'
  | 'redis'
  | 'server'

/** What the doctor found: `well`, `look` at it some day, or `mend` it now, each with how. It names nobody, and repeats no secret. */
export type Finding =
  | { readonly part: FindingPart; readonly grade: 'well'; readonly says: string }
  | { readonly part: FindingPart; readonly grade: 'look' | 'mend'; readonly says: string; readonly mend: string }

/** All is as it should be. */
export function well(part: FindingPart, says: string): Finding {
  return { part, grade: 'well', says }
}

/** Something is wrong, and `how` it is mended. */
export function mend(part: FindingPart, says: string, how: string): Finding {
  return { part, grade: 'mend', says, mend: how }
}

/** Nothing fails by it yet. */
export function look(part: FindingPart, says: string, how: string): Finding {
  return { part, grade: 'look', says, mend: how }
}

/** How far a change of the master key is. */
export function tellChange({ stale, all }: { readonly stale: number; readonly all: number }): Finding {
  if (stale === 0)
    return look(
      'key',
      'the master key is changed but for the last step',
      'let Puente run; where the settings name the key, take PUENTE_MASTER_KEY_FORMER away and start again',
    )
  const says = `the master key is being changed: ${all - stale} of ${all} people are sealed anew`
  return look('key', says, 'let Puente run until it is done; keep both keys until then')
}

const firstLine: readonly FindingPart[] = ['settings', 'content']

/** The findings for whoever asked: three lines when all is well, else what is not with how to mend it, the worst first. */
export function tellFindings(findings: readonly Finding[]): readonly string[] {
  const count = (grade: Finding['grade']) => findings.filter((finding) => finding.grade === grade).length
  if (count('well') === findings.length) {
    const says = (parts: boolean) =>
      findings.flatMap((finding) => (firstLine.includes(finding.part) === parts ? [finding.says] : [])).join('; ')
    return [`Puente: ${says(true)}.`, `Data: ${says(false)}.`, 'Nothing to mend.']
  }
  const told = (['mend', 'look'] as const).flatMap((grade) =>
    findings.flatMap((finding) =>
      finding.grade === grade
        ? [`${grade === 'mend' ? '✗' : '!'} ${finding.part}: ${finding.says}`, `    ${finding.mend}`]
        : [],
    ),
  )
  return [...told, `To mend: ${count('mend')}. To look at: ${count('look')}. Well: ${count('well')}.`]
}
