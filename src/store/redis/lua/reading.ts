/**
 * ARGV: contact id. Key, state, revision, 1 when it ever had a case that is kept, its open case (id, row, sealed, or thrice nothing), then its
 * timers: row and sealed, two a timer.
 * Nothing for a nameless or unknown contact.
 */
export const contact = `
local found = call('HMGET', MINE.contact, 'state', 'rev', 'nameless', 'open', 'latest')
if not found[1] or found[3] == '1' then return false end
local open = found[4]
local given = { call('HGET', KEY, ARGV[1]), found[1], found[2], found[5] and 1 or 0, false, false, false }
if open then
  given[5], given[6], given[7] = open, call('HGET', CASE, open), call('HGET', CASEBODY, open)
end
for _, timer in ipairs(call('SMEMBERS', MINE.timers)) do
  local name = ARGV[1] .. ' ' .. timer
  given[#given + 1] = call('HGET', TIMERROW, name)
  given[#given + 1] = call('HGET', TIMERBODY, name)
end
return given
`

/** ARGV: contact id, most lines, id of the line before, or ''. The contact's key, then id and sealed line, two a line, oldest first. */
export const thread = `
local first, most = 0, tonumber(ARGV[2])
if ARGV[3] ~= '' then first = (call('LPOS', MINE.lines, ARGV[3]) or -1) + 1 end
local last = call('LLEN', MINE.lines) - 1
local given = { call('HGET', KEY, ARGV[1]) }
if most <= 0 or last < first then return given end
for _, id in ipairs(call('LRANGE', MINE.lines, math.max(first, last - most + 1), last)) do
  given[#given + 1] = id
  given[#given + 1] = call('HGET', MINE.line, id)
end
return given
`

/** ARGV: contact id, most lines, id of the line they came before. As above; none when there is no such line. */
export const threadBefore = `
local place, most = call('LPOS', MINE.lines, ARGV[3]), tonumber(ARGV[2])
local given = { call('HGET', KEY, ARGV[1]) }
if not place or place == 0 or most <= 0 then return given end
for _, id in ipairs(call('LRANGE', MINE.lines, math.max(0, place - most), place - 1)) do
  given[#given + 1] = id
  given[#given + 1] = call('HGET', MINE.line, id)
end
return given
`

/** ARGV: contact id, then ids of lines. The contact's key, then id and sealed line of those there are. */
export const linesOf = `
local given = { call('HGET', KEY, ARGV[1]) }
for i = 2, #ARGV do
  local sealed = call('HGET', MINE.line, ARGV[i])
  if sealed then
    given[#given + 1] = ARGV[i]
    given[#given + 1] = sealed
  end
end
return given
`

/** Contacts, remembered platform messages, cases, then the status counters of messages as `out:status`, number. */
export const counts = `
local given = { tonumber(call('HGET', META, 'contacts') or 0), call('HLEN', INBOUND), call('HLEN', CASE) }
for status in pairs(AFTER_RECEIPT.sent) do
  local count = tonumber(call('HGET', META, 'out:' .. status) or 0)
  if count > 0 then
    given[#given + 1] = status
    given[#given + 1] = count
  end
end
return given
`
