/** Takes due timers. ARGV: time, most, when they can be taken again. Gives row, sealed, the contact's wrapped key, three a timer. */
export const takeDueTimers = `
local given = {}
for _, name in ipairs(call('ZRANGEBYSCORE', TIMER, '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])) do
  call('ZADD', TIMER, ARGV[3], name)
  local row = call('HGET', TIMERROW, name)
  for _, value in ipairs({ row, call('HGET', TIMERBODY, name), call('HGET', KEY, cjson.decode(row).c) }) do given[#given + 1] = value end
end
return given
`

/** When the next timer can be taken, or nothing. */
export const nextTimerAt = `return call('ZRANGE', TIMER, 0, 0, 'WITHSCORES')[2] or false`

/** ARGV: a code's hash, time. The contact it leads to, or nothing. */
export const contactOfCode = `
local code = kept(CODE, ARGV[1])
return code and code.e > tonumber(ARGV[2]) and code.c or false
`
