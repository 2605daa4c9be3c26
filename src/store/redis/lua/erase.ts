import { dedupeKept } from '../../driver.ts'

/**
 * Removes a contact with everything its `own` names: a alias, i platform message, k case. Dedupe
 * hashes stay for a while without it. Needs the words before it.
 */
export const eraseWords: string = `
local removed = {}
function removed.a(hash) call('HDEL', ALIAS, hash) end
function removed.i(hash, at)
  call('HSET', INBOUND, hash, '')
  call('ZADD', GONE, at, hash)
end
function removed.k(id)
  local row = kept(CASE, id)
  unlist(id, row)
  if row.n then call('HDEL', CASESEQ, row.n) end
  call('HDEL', CASE, id)
  call('HDEL', CASEBODY, id)
  call('HDEL', CASEEVENTS, id)
end

local function removeMessage(id)
  local m = kept(MESSAGE, id)
  counted('out:' .. m.s, -1)
  named(m, nil)
  call('ZREM', DUE, tag(id, m))
  call('HDEL', LANE, m.c .. ' ' .. m.d)
  call('HDEL', SENDING, id)
  call('HDEL', PARCEL, id)
  call('HDEL', MESSAGE, id)
end

local function prune(before)
  for _, hash in ipairs(call('ZRANGEBYSCORE', GONE, '-inf', '(' .. before)) do
    call('HDEL', INBOUND, hash)
    call('ZREM', GONE, hash)
  end
end

local function unfollow(id, mine)
  local fields = call('HGETALL', mine.contact)
  for i = 1, #fields, 2 do
    local topic = string.match(fields[i], '^f:(.*)$')
    if topic then call('ZREM', FOLLOW, topic .. ':' .. fields[i + 1] .. ':' .. id) end
  end
end

local function erase(id, at, mine)
  if call('EXISTS', mine.contact) == 0 then return end
  for _, thing in ipairs(call('SMEMBERS', mine.own)) do removed[string.sub(thing, 1, 1)](string.sub(thing, 3), at) end
  for _, message in ipairs(call('LRANGE', mine.mail, 0, -1)) do removeMessage(message) end
  for _, timer in ipairs(call('SMEMBERS', mine.timers)) do endTimer(id, timer, mine) end
  endCodeOf(id, mine)
  dropRecordsOf(id)
  unfollow(id, mine)
  removeWords(mine)
  counted('files', 0 - (call('HGET', mine.contact, 'files') or 0))
  counted('filebytes', 0 - (call('HGET', mine.contact, 'filebytes') or 0))
  if call('SREM', NAMELESS, id) == 0 then counted('contacts', -1) end
  call('HDEL', KEY, id)
  call('DEL', mine.contact, mine.lines, mine.line, mine.files, mine.mail, mine.own, mine.timers)
  call('HSET', META, 'unswept', '1')
  prune(at - ${dedupeKept})
end

local function eraseIfDone(id, at)
  if call('SISMEMBER', NAMELESS, id) == 0 then return end
  for _, message in ipairs(call('LRANGE', MINE.mail, 0, -1)) do
    if MOVING[kept(MESSAGE, message).s] then return end
  end
  erase(id, at, MINE)
end
`

/** ARGV: contact id, time. */
export const eraseIfDone = `eraseIfDone(ARGV[1], tonumber(ARGV[2]))`
