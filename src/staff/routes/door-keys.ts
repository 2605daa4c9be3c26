import { type Context, Hono } from 'hono'
import { type DoorKeeper, type DoorKeys, isKeyedDoor, type KeyedDoor, keyForms } from '../../shared/door-keys.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { type Form, textsOf } from '../schema.ts'
import type { ChannelsShown } from '../views/door.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'
import { requireMay } from './permission.ts'

/** Keys of a door: `POST /channels/keys` tries them and opens it, `POST /channels/close` closes it. No page ever shows one. For admins. */
export function doorKeyRoutes(
  keeper: DoorKeeper,
  { audit }: Pick<Parts, 'audit'>,
  page: (c: Context<StaffEnv>, more: Partial<ChannelsShown>) => Html,
): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()
  const log = (c: Context<StaffEnv>, door: KeyedDoor, detail: 'opened' | 'closed') =>
    audit.write({ act: 'settings_changed', by: c.get('me').account.id, on: `door:${door}`, detail })

  routes.post('/channels/keys', requireMay('administer'), async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const door = doorOf(form)
    if (door === null) return c.redirect('/staff/channels', 303)
    const { keys, wrong } = readKeys(door, form)
    if (wrong.length > 0) {
      const problems = wrong.map((name) => say(`channels.keys.wrong.${name as 'token'}`))
      return c.html(page(c, { problems }), 400)
    }
    const { opened, found } = await keeper.open(door, keys)
    if (opened) await log(c, door, 'opened')
    return c.html(page(c, { tested: { door, found } }), opened ? 200 : 409)
  })

  routes.post('/channels/close', requireMay('administer'), async (c) => {
    const door = doorOf(textsOf(await c.req.parseBody().catch(() => ({}))))
    if (door !== null && keeper.openedBy(door) === 'console') {
      await keeper.close(door)
      await log(c, door, 'closed')
    }
    return c.redirect('/staff/channels', 303)
  })
  return routes
}

function doorOf({ door = '' }: Form): KeyedDoor | null {
  return isKeyedDoor(door) ? door : null
}

/** Keys as a form has them, and those that cannot be any. */
function readKeys<D extends KeyedDoor>(
  door: D,
  form: Form,
): { readonly keys: DoorKeys[D]; readonly wrong: readonly string[] } {
  const forms = Object.entries<RegExp>(keyForms[door])
  const keys = Object.fromEntries(forms.map(([name]) => [name, (form[name] ?? '').trim()]))
  const wrong = forms.filter(([name, form_]) => !form_.test(keys[name] ?? '')).map(([name]) => name)
  return { keys: keys as unknown as DoorKeys[D], wrong: wrong.map((name) => (door === 'telegram' ? 'bot' : name)) }
}
