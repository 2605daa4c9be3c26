import { afterReceipt, moving, unsettled } from '../../driver.ts'
import type { DeliveryStatus } from '../../store.ts'

/** How many cases share a field of a word; a place among them is one byte. */
export const blockSize = 256

const set = (statuses: readonly DeliveryStatus[]) => statuses.map((status) => `${status}=true`).join(', ')
const all: readonly DeliveryStatus[] = ['pending', 'sending', 'sent', 'delivered', 'read', 'failed', 'unknown']
const told = all
  .map((reported) => `${reported}={${all.map((now) => `${now}='${afterReceipt(now, reported)}'`).join(', ')}}`)
  .join(', ')

/** What scripts share, as far as each needs it (`link.ts`): the driver's rules as they know them, and what rows are read and kept by. */
export const words: string = `
local call = redis.call
local MOVING = { ${set(moving)} }
local UNSETTLED = { ${set(unsettled)} }
local AFTER_RECEIPT = { ${told} }

-- Between the parts of a member of a sorted set: no id has it, and it comes before all that ids have. PAST follows it.
local APART, PAST = '\\31', '\\32'

local function padded(number) return string.format('%016d', number) end

local function counted(name, by) call('HINCRBY', META, name, by) end

local function now()
  local time = call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function kept(key, field)
  local text = call('HGET', key, field)
  return text and cjson.decode(text) or nil
end

local function keep(key, field, value) call('HSET', key, field, cjson.encode(value)) end
`

/**
 * Messages: c contact, d door, a account, p policy, s status, n attempts, t next time, k code, f the platform's id, at, q order.
 * A lane holds the moving messages of one contact and door in order; only its first may stand in DUE.
 */
export const messageWords: string = `
local function tag(id, m) return padded(m.q) .. ':' .. id end

local function place(id, m)
  local name = m.c .. ' ' .. m.d
  local lane = kept(LANE, name) or {}
  local mine = tag(id, m)
  local after = {}
  for _, other in ipairs(lane) do if other ~= mine then after[#after + 1] = other end end
  if MOVING[m.s] then after[#after + 1] = mine end
  table.sort(after)
  if lane[1] and lane[1] ~= after[1] then call('ZREM', DUE, lane[1]) end
  if #after == 0 then return call('HDEL', LANE, name) end
  keep(LANE, name, after)
  local head = kept(MESSAGE, string.sub(after[1], 18))
  if head.s == 'pending' then call('ZADD', DUE, head.t, after[1]) else call('ZREM', DUE, after[1]) end
end

local function move(id, m, status)
  counted('out:' .. m.s, -1)
  counted('out:' .. status, 1)
  m.s = status
  if status ~= 'sending' then call('HDEL', SENDING, id) end
  if not UNSETTLED[status] then call('HDEL', PARCEL, id) end
  keep(MESSAGE, id, m)
  place(id, m)
end

local function named(m, platform)
  if m.f then call('HDEL', PLATFORM, m.a .. ' ' .. m.f) end
  m.f = platform
end

local function recover(id, m, at)
  if m.p == 'repeat' then
    m.k = 'repeat:restart'
    m.t = at
    move(id, m, 'pending')
  else
    m.k = 'restart'
    move(id, m, 'unknown')
  end
end
`

/**
 * Cases: c contact, a area, s status, r rank, o owner or '', t opened at, z put off until (0: not), d deadline or '', f facets in their
 * order ('' for none), v version, n the order of opening, by which CASESEQ leads to the case. CASELIST holds them in both orders of a list,
 * with all they are filtered by.
 */
export const caseWords: string = `
local function partsOfCase(id, row)
  local parts = { id, row.a, row.o, row.z, row.d, row.t }
  for _, facet in ipairs(row.f) do parts[#parts + 1] = facet end
  return parts
end

local function places(id, row)
  if not row.n then return {} end
  local rest = ':' .. table.concat(partsOfCase(id, row), APART)
  return { 'q:' .. row.s .. ':' .. row.r .. padded(row.t) .. rest, 'l:' .. row.s .. ':' .. padded(row.n) .. rest }
end

local function unlist(id, row)
  for _, member in ipairs(places(id, row)) do call('ZREM', CASELIST, member) end
end

local function list(id, row)
  for _, member in ipairs(places(id, row)) do call('ZADD', CASELIST, 0, member) end
end

local function numbered(id, row, before)
  row.n = before and before.n or call('HINCRBY', META, 'caseseq', 1)
  call('HSET', CASESEQ, row.n, id)
end
`

/**
 * What cases are found by: WORD holds, for ${blockSize} cases at a time in the order of opening, each hashed word with the places of the
 * cases that have it, a byte each. A contact's own hash holds the words of each of its cases, to take them away.
 */
export const searchWords: string = `
local function wordField(seq, word) return math.floor(seq / ${blockSize}) .. ':' .. word end

local function addWords(mine, words)
  local latest = call('HGET', mine.contact, 'latest')
  if not latest or #words == 0 then return end
  local seq = kept(CASE, latest).n
  local place, had, fresh = string.char(seq % ${blockSize}), call('HGET', mine.contact, 'w:' .. seq) or '', {}
  for _, word in ipairs(words) do
    if not string.find(had, word .. ' ', 1, true) then
      local field = wordField(seq, word)
      call('HSET', WORD, field, (call('HGET', WORD, field) or '') .. place)
      fresh[#fresh + 1] = word .. ' '
    end
  end
  call('HSET', mine.contact, 'w:' .. seq, had .. table.concat(fresh))
end

local function removeWord(seq, word)
  local field, place = wordField(seq, word), string.char(seq % ${blockSize})
  local cases = call('HGET', WORD, field)
  local at = cases and string.find(cases, place, 1, true)
  if not at then return end
  local rest = string.sub(cases, 1, at - 1) .. string.sub(cases, at + 1)
  if rest == '' then call('HDEL', WORD, field) else call('HSET', WORD, field, rest) end
end

local function removeWords(mine)
  local fields = call('HGETALL', mine.contact)
  for i = 1, #fields, 2 do
    local seq = tonumber(string.match(fields[i], '^w:(%d+)$'))
    for word in string.gmatch(seq and fields[i + 1] or '', '(%S+) ') do removeWord(seq, word) end
  end
end
`

/** Timers: c contact, i id, k kind, d due at. In TIMER each stands at the time it can be taken. */
export const timerWords: string = `
local function endTimer(id, timer, mine)
  local name = id .. ' ' .. timer
  call('ZREM', TIMER, name)
  call('HDEL', TIMERROW, name)
  call('HDEL', TIMERBODY, name)
  call('SREM', mine.timers, timer)
end
`

/** Codes: c contact, e expires at. A contact has one at most, named in its own hash. */
export const codeWords: string = `
local function endCode(hash)
  call('HDEL', CODE, hash)
  call('ZREM', CODEEND, hash)
end

local function endCodeOf(id, mine)
  local hash = call('HGET', mine.contact, 'code')
  if not hash then return end
  local code = kept(CODE, hash)
  if code and code.c == id then endCode(hash) end
  call('HDEL', mine.contact, 'code')
end
`

/**
 * Records: c contact or '', f what it is of or '', t at, v version. RECORDAT holds each in the order of its kind, in that of its kind and
 * what it is of, and by its contact.
 */
export const recordWords: string = `
local function recordName(kind, id) return kind .. APART .. id end

local function recordRange(kind, of)
  if of then return 'o' .. APART .. kind .. APART .. of end
  return 'k' .. APART .. kind
end

local function recordPlaces(name, row)
  local rest = APART .. padded(row.t) .. APART .. string.match(name, APART .. '(.*)$')
  local kind = string.match(name, '^(.-)' .. APART)
  local found = { recordRange(kind) .. rest }
  if row.f ~= '' then found[#found + 1] = recordRange(kind, row.f) .. rest end
  if row.c ~= '' then found[#found + 1] = 'c' .. APART .. row.c .. APART .. name end
  return found
end

local function dropRecord(name)
  local row = kept(RECORD, name)
  if not row then return end
  for _, member in ipairs(recordPlaces(name, row)) do call('ZREM', RECORDAT, member) end
  call('HDEL', RECORD, name)
  call('HDEL', RECORDBODY, name)
end

local function dropRecordsOf(id)
  local prefix = 'c' .. APART .. id
  for _, member in ipairs(call('ZRANGEBYLEX', RECORDAT, '[' .. prefix .. APART, '(' .. prefix .. PAST)) do
    dropRecord(string.sub(member, #prefix + 2))
  end
end
`
