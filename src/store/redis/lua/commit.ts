import { repeatHeard, repeatWaitsToHear, waitsToHear } from '../../driver.ts'

/**
 * One turn, checked before anything of it is written. ARGV: the turn as JSON without what is sealed, then the sealed pieces: key,
 * state, lines of the thread, pieces of files, messages, timers, case, rating. Says `committed` and the turn's number, which only grows, `conflict`, `duplicate` or `used` (an id was used before).
 * A turn sent again because its answer got lost is known by its token and has no second effect.
 */
export const commit = `
local turn = cjson.decode(ARGV[1])
local id = turn.id

local function answered()
  local timer = kept(TIMERROW, id .. ' ' .. turn.ring)
  return not timer or timer.d > turn.at
end

local function holderOf(hash)
  local code = kept(CODE, hash)
  return code and code.e > turn.at and code.c or nil
end

local function cannotJoin(joining)
  if holderOf(joining.code) ~= id or joining.contactId == id then return true end
  local other = call('HMGET', OTHER.contact, 'rev', 'nameless', 'open')
  return other[2] ~= '0' or tonumber(other[1]) ~= joining.revision or other[3]
end

local function stale()
  local current = call('HMGET', MINE.contact, 'rev', 'nameless', 'open')
  if current[2] == '1' or tonumber(current[1] or 0) ~= turn.revision then return true end
  local owner = turn.alias and call('HGET', ALIAS, turn.alias)
  if owner and owner ~= id and not (turn.joining and owner == turn.joining.contactId) then return true end
  if turn.code and (holderOf(turn.code.code) or id) ~= id then return true end
  if turn.joining and cannotJoin(turn.joining) then return true end
  if not turn.case then return false end
  local row = kept(CASE, turn.case.id)
  if (row and row.v) ~= turn.case.expected then return true end
  return turn.case.open and current[3] and current[3] ~= turn.case.id
end

local function used()
  for _, m in ipairs(turn.outbox) do if call('HEXISTS', MESSAGE, m.id) == 1 then return true end end
  for _, line in ipairs(turn.thread) do if call('HEXISTS', MINE.line, line) == 1 then return true end end
  for _, file in ipairs(turn.files) do if call('HEXISTS', MINE.files, file.id) == 1 then return true end end
end

local piece = 3
local function nextPiece()
  piece = piece + 1
  return ARGV[piece]
end

local function own(kind, name) call('SADD', MINE.own, kind .. ':' .. name) end

local function writeContact()
  if call('HSETNX', MINE.contact, 'rev', turn.revision + 1) == 1 then
    call('HSET', KEY, id, ARGV[2])
    if turn.forget then call('SADD', NAMELESS, id) else counted('contacts', 1) end
  end
  call('HSET', MINE.contact, 'rev', turn.revision + 1, 'state', ARGV[3], 'nameless', turn.forget and '1' or '0', 'at', turn.at)
end

local function writeNames()
  if turn.alias then
    call('HSETNX', ALIAS, turn.alias, id)
    own('a', turn.alias)
  end
  if turn.inbound then
    call('HSET', INBOUND, turn.inbound, id .. '|' .. turn.replies)
    own('i', turn.inbound)
  end
end

local function writeMessage(m)
  local row = { c = id, d = m.door, a = m.account, p = m.policy, s = 'pending', n = 0, t = turn.at, at = turn.at }
  row.q = call('HINCRBY', META, 'seq', 1)
  keep(MESSAGE, m.id, row)
  call('HSET', PARCEL, m.id, nextPiece())
  call('RPUSH', MINE.mail, m.id)
  counted('out:pending', 1)
  place(m.id, row)
end

local function startsWith(text, beginning) return string.sub(text, 1, #beginning) == beginning end

local function letOut(door)
  local lane = kept(LANE, id .. ' ' .. door)
  local first = lane and string.sub(lane[1], 18)
  local m = first and kept(MESSAGE, first)
  if not m or m.s ~= 'pending' then return end
  local isRepeat = startsWith(m.k or '', '${repeatWaitsToHear}')
  if not isRepeat and not startsWith(m.k or '', '${waitsToHear}') then return end
  m.k, m.t, m.at, m.n = isRepeat and '${repeatHeard}' or nil, turn.at, turn.at, 0
  keep(MESSAGE, first, m)
  place(first, m)
end

local function writeFile(file)
  call('HSET', MINE.files, file.id, file.size)
  for at = 0, file.pieces - 1 do call('HSET', MINE.files, file.id .. ':' .. at, nextPiece()) end
  for name, by in pairs({ files = 1, filebytes = file.size }) do
    counted(name, by)
    call('HINCRBY', MINE.contact, name, by)
  end
end

local function writeTimer(timer)
  local name = id .. ' ' .. timer.id
  call('ZADD', TIMER, timer.dueAt, name)
  keep(TIMERROW, name, { c = id, i = timer.id, k = timer.kind, d = timer.dueAt })
  call('HSET', TIMERBODY, name, nextPiece())
  call('SADD', MINE.timers, timer.id)
end

local function endTimers()
  if turn.ring then endTimer(id, turn.ring, MINE) end
  local ended = {}
  for _, kind in ipairs(turn.cancelTimers) do ended[kind] = true end
  for _, timer in ipairs(next(ended) and call('SMEMBERS', MINE.timers) or {}) do
    if ended[kept(TIMERROW, id .. ' ' .. timer).k] then endTimer(id, timer, MINE) end
  end
end

local function writeCodes()
  if turn.joining then erase(turn.joining.contactId, turn.at, OTHER) end
  if not turn.code and not turn.joining and #turn.dropAliases == 0 then return end
  for _, hash in ipairs(call('ZRANGEBYSCORE', CODEEND, '-inf', turn.at)) do endCode(hash) end
  endCodeOf(id, MINE)
  if turn.code then
    keep(CODE, turn.code.code, { c = id, e = turn.code.expiresAt })
    call('ZADD', CODEEND, turn.code.expiresAt, turn.code.code)
    call('HSET', MINE.contact, 'code', turn.code.code)
  end
  for _, alias in ipairs(turn.dropAliases) do
    if call('HGET', ALIAS, alias) == id then
      call('HDEL', ALIAS, alias)
      call('SREM', MINE.own, 'a:' .. alias)
    end
  end
end

local function writeFollow(follow)
  local field = 'f:' .. follow.topic
  local since = call('HGET', MINE.contact, field)
  if follow.following == (since and true or false) then return end
  if follow.following then
    since = padded(call('HINCRBY', META, 'seq', 1))
    call('HSET', MINE.contact, field, since)
    call('ZADD', FOLLOW, 0, follow.topic .. ':' .. since .. ':' .. id)
  else
    call('HDEL', MINE.contact, field)
    call('ZREM', FOLLOW, follow.topic .. ':' .. since .. ':' .. id)
  end
end

local function writeCase(change)
  local before = kept(CASE, change.id)
  if before then unlist(change.id, before) else own('k', change.id) end
  if not (before and before.n) then call('HSET', MINE.contact, 'latest', change.id) end
  numbered(change.id, change.row, before)
  keep(CASE, change.id, change.row)
  call('HSET', CASEBODY, change.id, nextPiece())
  list(change.id, change.row)
  if change.open then
    call('HSET', MINE.contact, 'open', change.id)
  elseif call('HGET', MINE.contact, 'open') == change.id then
    call('HDEL', MINE.contact, 'open')
  end
  if not change.event then return end
  local events = kept(CASEEVENTS, change.id) or {}
  events[#events + 1] = change.event
  keep(CASEEVENTS, change.id, events)
end

local known = call('ZSCORE', RECENT, turn.token)
if known then return 'committed ' .. known end
if turn.inbound and call('HEXISTS', INBOUND, turn.inbound) == 1 then return 'duplicate' end
if turn.ring and answered() then return 'duplicate' end
if stale() then return 'conflict' end
if used() then return 'used' end
if turn.forget then erase(id, turn.at, MINE) end
for _, hash in ipairs(turn.tombstones) do call('HSETNX', TOMBSTONE, hash, turn.day) end
writeContact()
writeCodes()
writeNames()
for _, line in ipairs(turn.thread) do
  call('RPUSH', MINE.lines, line)
  call('HSET', MINE.line, line, nextPiece())
end
for _, file in ipairs(turn.files) do writeFile(file) end
if turn.heard then letOut(turn.heard) end
for _, m in ipairs(turn.outbox) do writeMessage(m) end
endTimers()
for _, timer in ipairs(turn.timers) do writeTimer(timer) end
if turn.case then writeCase(turn.case) end
addWords(MINE, turn.words)
if turn.rating then
  call('ZADD', RATINGAT, turn.rating.at, turn.rating.id)
  call('HSET', RATING, turn.rating.id, nextPiece())
end
for _, follow in ipairs(turn.follows) do writeFollow(follow) end
local number = call('HINCRBY', META, 'seq', 1)
call('ZADD', RECENT, number, turn.token)
call('ZREMRANGEBYRANK', RECENT, 0, -10001)
eraseIfDone(id, turn.at)
return 'committed ' .. number
`
