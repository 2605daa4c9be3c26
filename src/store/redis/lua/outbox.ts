/**
 * Takes due messages for a process. ARGV: time, most, owner, milliseconds its lease lasts, JSON list of the ids it holds, and 1 when
 * messages of processes whose lease is over may be put back. Gives id, row, sealed message and wrapped key, four a message.
 */
export const takeDue = `
local at, owner = tonumber(ARGV[1]), ARGV[3]
local server = now()
local held = {}
for _, id in ipairs(cjson.decode(ARGV[5])) do held[id] = true end

local left = call('HGETALL', SENDING)
for i = 1, #left, 2 do
  local id, holder = left[i], left[i + 1]
  local m = kept(MESSAGE, id)
  if holder == owner and not held[id] then
    -- Taken by a call whose answer got lost: nobody ever had it in hand.
    m.n = m.n - 1
    move(id, m, 'pending')
  elseif holder ~= owner and ARGV[6] == '1' and tonumber(call('ZSCORE', OWNERS, holder) or 0) < server then
    recover(id, m, at)
  end
end

local given = {}
for _, mine in ipairs(call('ZRANGEBYSCORE', DUE, '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])) do
  local id = string.sub(mine, 18)
  local m = kept(MESSAGE, id)
  m.n = m.n + 1
  call('HSET', SENDING, id, owner)
  move(id, m, 'sending')
  for _, value in ipairs({ id, cjson.encode(m), call('HGET', PARCEL, id), call('HGET', KEY, m.c) }) do given[#given + 1] = value end
end
if #given > 0 then
  call('ZADD', OWNERS, server + ARGV[4], owner)
  call('ZREMRANGEBYSCORE', OWNERS, '-inf', server - 86400000)
end
return given
`

/** ARGV: owner, milliseconds its lease lasts. */
export const renew = `call('ZADD', OWNERS, now() + ARGV[2], ARGV[1])`

/**
 * ARGV: id, owner, what became of it as JSON. Gives the contact when it is nameless, to be let go, else ''.
 * When somebody else took the message meanwhile, only that it was sent counts: they are at it.
 */
export const settle = `
local id, owner, result = ARGV[1], ARGV[2], cjson.decode(ARGV[3])
local m = kept(MESSAGE, id)
if not m then return '' end
local elsewhere = m.s == 'sending' and call('HGET', SENDING, id) ~= owner
if UNSETTLED[m.s] and (not elsewhere or result.status == 'sent') then
  m.k = result.code
  m.t = result.nextAt
  if result.platform then
    named(m, result.platform)
    call('HSET', PLATFORM, m.a .. ' ' .. m.f, id)
  end
  move(id, m, result.status)
end
return call('SISMEMBER', NAMELESS, m.c) == 1 and m.c or ''
`

/** ARGV: account, the platform's id, the status it told, why it failed or ''. Gives nothing when there is no such message, else its contact, and 1 when nameless. */
export const receipt = `
local id = call('HGET', PLATFORM, ARGV[1] .. ' ' .. ARGV[2])
if not id then return false end
local m = kept(MESSAGE, id)
local after = AFTER_RECEIPT[ARGV[3]][m.s]
if after == 'failed' and ARGV[3] == 'failed' and ARGV[4] ~= '' then m.k = ARGV[4] end
move(id, m, after)
return { m.c, call('SISMEMBER', NAMELESS, m.c) }
`

/** ARGV: owner, time. Gives how many were repeated, how many are unknown, then the nameless contacts there are. */
export const recoverSending = `
local owner, at, server = ARGV[1], tonumber(ARGV[2]), now()
local left, repeated, unknown = call('HGETALL', SENDING), 0, 0
for i = 1, #left, 2 do
  local id, holder = left[i], left[i + 1]
  if holder == owner or tonumber(call('ZSCORE', OWNERS, holder) or 0) < server then
    local m = kept(MESSAGE, id)
    if m.p == 'repeat' then repeated = repeated + 1 else unknown = unknown + 1 end
    recover(id, m, at)
  end
end
return { repeated, unknown, call('SMEMBERS', NAMELESS) }
`

/** When the first message that may leave is due, or nothing. */
export const nextDueAt = `return call('ZRANGE', DUE, 0, 0, 'WITHSCORES')[2] or false`

/** A contact's messages in order: id and row, two a message. */
export const deliveries = `
local given = {}
for _, id in ipairs(call('LRANGE', MINE.mail, 0, -1)) do
  given[#given + 1] = id
  given[#given + 1] = call('HGET', MESSAGE, id)
end
return given
`
