import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openMasterKey } from '../../../src/store/master-key.ts'
import { temporaryFolder } from '../../kit/temporary-folder.ts'

const given = Buffer.from(new Uint8Array(32).fill(9)).toString('base64')

function open(place: Partial<Parameters<typeof openMasterKey>[0]> & { folder: string }): Uint8Array {
  return openMasterKey({ setting: null, databaseExists: false, ...place })
}

describe('the master key', () => {
  it('is made at the first start, readable by its owner only, and the same ever after', () => {
    const folder = temporaryFolder()
    const key = open({ folder })
    expect(key).toHaveLength(32)
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600)
    expect(open({ folder, databaseExists: true })).toEqual(key)
    expect(readdirSync(folder)).toEqual(['master.key'])
  })

  it('is another one in every folder', () => {
    expect(open({ folder: temporaryFolder() })).not.toEqual(open({ folder: temporaryFolder() }))
  })

  it('comes from the setting when there is one, and then no file is made', () => {
    const folder = temporaryFolder()
    expect(open({ folder, setting: `${given}\n` })).toEqual(new Uint8Array(32).fill(9))
    expect(readdirSync(folder)).toEqual([])
  })

  it.each(['', 'short', given.slice(4), `${given}AAAA`, given.replace(/^./, '*')])(
    'refuses the malformed setting %j without repeating it',
    (setting) => {
      const refuse = () => open({ folder: temporaryFolder(), setting })
      expect(refuse).toThrow(/^key:malformed.*openssl rand -base64 32/)
      if (setting !== '') expect(refuse).not.toThrow(setting)
    },
  )

  it('refuses a file others may read and says how to mend it', () => {
    const folder = temporaryFolder()
    open({ folder })
    chmodSync(join(folder, 'master.key'), 0o640)
    expect(() => open({ folder })).toThrow(`chmod 600 ${join(folder, 'master.key')}`)
    chmodSync(join(folder, 'master.key'), 0o600)
    expect(open({ folder })).toHaveLength(32)
  })

  it('refuses a damaged file and leaves it as it is', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'master.key'), 'half a k', { mode: 0o600 })
    expect(() => open({ folder })).toThrow(/^key:malformed/)
    expect(readFileSync(join(folder, 'master.key'), 'utf8')).toBe('half a k')
  })

  it('is never made anew for a database that is there already', () => {
    const folder = temporaryFolder()
    expect(() => open({ folder, databaseExists: true })).toThrow(/^key:missing.*backup/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('says what to do when the folder is missing or the file cannot be read', () => {
    const folder = temporaryFolder()
    expect(() => open({ folder: join(folder, 'missing') })).toThrow(/^key:write.*data folder/)
    mkdirSync(join(folder, 'master.key'), { mode: 0o700 })
    expect(() => open({ folder })).toThrow(/^key:read.*EISDIR/)
  })
})
