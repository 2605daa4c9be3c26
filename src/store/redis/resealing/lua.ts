/** ARGV: contact id. Table, id and sealed of everything of a contact, three each; the id of a record is its name in RECORD, of a piece `file:place:size`. */
const everything = `
local function everything(id)
  local given = { 'contact', id, call('HGET', MINE.contact, 'state') }
  local function give(kind, name, sealed)
    if not sealed then return end
    for _, value in ipairs({ kind, name, sealed }) do given[#given + 1] = value end
  end
  local lines = call('HGETALL', MINE.line)
  for i = 1, #lines, 2 do give('thread', lines[i], lines[i + 1]) end
  local files = call('HGETALL', MINE.files)
  for i = 1, #files, 2 do
    local file = string.match(files[i], '^(.*):%d+$')
    if file then give('file', files[i] .. ':' .. call('HGET', MINE.files, file), files[i + 1]) end
  end
  for _, message in ipairs(call('LRANGE', MINE.mail, 0, -1)) do give('outbox', message, call('HGET', PARCEL, message)) end
  for _, thing in ipairs(call('SMEMBERS', MINE.own)) do
    local case = string.match(thing, '^k:(.*)$')
    if case then give('cases', case, call('HGET', CASEBODY, case)) end
  end
  for _, timer in ipairs(call('SMEMBERS', MINE.timers)) do give('timer', timer, call('HGET', TIMERBODY, id .. ' ' .. timer)) end
  local prefix = 'c' .. APART .. id
  for _, member in ipairs(call('ZRANGEBYLEX', RECORDAT, '[' .. prefix .. APART, '(' .. prefix .. PAST)) do
    local name = string.sub(member, #prefix + 2)
    give('record', name, call('HGET', RECORDBODY, name))
  end
  return given
end
`

/** The same, or nothing for an unknown contact. */
export const readEverything = `${everything}
if call('HEXISTS', KEY, ARGV[1]) == 0 then return false end
return everything(ARGV[1])
`

/** ARGV: contact id, its key, its fresh key; then table, id, sealed and fresh of each row. 0 when anything is not as it was read. */
export const replaceEverything = `${everything}
local id = ARGV[1]
if call('HGET', KEY, id) ~= ARGV[2] then return 0 end
local now, was = everything(id), {}
for i = 4, #ARGV, 4 do was[ARGV[i] .. APART .. ARGV[i + 1]] = { ARGV[i + 2], ARGV[i + 3] } end
if #now / 3 ~= (#ARGV - 3) / 4 then return 0 end
for i = 1, #now, 3 do
  local before = was[now[i] .. APART .. now[i + 1]]
  if not before or before[1] ~= now[i + 2] then return 0 end
end
local put = {}
function put.contact(_, fresh) call('HSET', MINE.contact, 'state', fresh) end
function put.thread(name, fresh) call('HSET', MINE.line, name, fresh) end
function put.file(name, fresh) call('HSET', MINE.files, string.match(name, '^(.*):%d+$'), fresh) end
function put.outbox(name, fresh) call('HSET', PARCEL, name, fresh) end
function put.cases(name, fresh) call('HSET', CASEBODY, name, fresh) end
function put.timer(name, fresh) call('HSET', TIMERBODY, id .. ' ' .. name, fresh) end
function put.record(name, fresh) call('HSET', RECORDBODY, name, fresh) end
for i = 4, #ARGV, 4 do put[ARGV[i]](ARGV[i + 1], ARGV[i + 3]) end
call('HSET', KEY, id, ARGV[3])
call('HINCRBY', MINE.contact, 'rev', 1)
return 1
`

/** Names of the rows of each table of the office; of records only those of no contact. */
export const officeNames = {
  staff: `return call('HKEYS', STAFF)`,
  note: `return call('HKEYS', NOTE)`,
  rating: `return call('HKEYS', RATING)`,
  record: `
local found = {}
for _, name in ipairs(call('HKEYS', RECORD)) do
  if kept(RECORD, name).c == '' then found[#found + 1] = name end
end
return found
`,
} as const

/** ARGV: names. Their sealed rows. */
export const officeRows = {
  staff: `return call('HMGET', STAFF, unpack(ARGV))`,
  note: `return call('HMGET', NOTE, unpack(ARGV))`,
  rating: `return call('HMGET', RATING, unpack(ARGV))`,
  record: `return call('HMGET', RECORDBODY, unpack(ARGV))`,
} as const

/** ARGV: name, sealed before, fresh. 0 when it is another now. */
export const replaceRow = {
  staff: `if call('HGET', STAFF, ARGV[1]) ~= ARGV[2] then return 0 end call('HSET', STAFF, ARGV[1], ARGV[3]) return 1`,
  note: `if call('HGET', NOTE, ARGV[1]) ~= ARGV[2] then return 0 end call('HSET', NOTE, ARGV[1], ARGV[3]) return 1`,
  rating: `if call('HGET', RATING, ARGV[1]) ~= ARGV[2] then return 0 end call('HSET', RATING, ARGV[1], ARGV[3]) return 1`,
  record: `if call('HGET', RECORDBODY, ARGV[1]) ~= ARGV[2] then return 0 end call('HSET', RECORDBODY, ARGV[1], ARGV[3]) return 1`,
} as const
