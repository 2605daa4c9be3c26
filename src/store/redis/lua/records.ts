/** What is given of a record: id, row, sealed, the wrapped key of its contact. */
const give = `
local function give(kind, id, given)
  local name = recordName(kind, id)
  local row = kept(RECORD, name)
  local key = row.c ~= '' and call('HGET', KEY, row.c)
  for _, value in ipairs({ id, call('HGET', RECORD, name), call('HGET', RECORDBODY, name), key }) do given[#given + 1] = value end
end
`

/** ARGV: kind, id. */
export const oneRecord = `${give}
if call('HEXISTS', RECORD, recordName(ARGV[1], ARGV[2])) == 0 then return false end
local given = {}
give(ARGV[1], ARGV[2], given)
return given
`

/** A query's stretch of RECORDAT. */
const stretch = `
local query = cjson.decode(ARGV[1])
local prefix = recordRange(query.kind, query.of)
local low = '[' .. prefix .. APART .. (query.from and padded(query.from) or '')
local high = '(' .. prefix .. (query['until'] and APART .. padded(query['until']) or PAST)
`

/** ARGV: a query as JSON: kind, of, from, until. */
export const countRecords = `${stretch}
return call('ZLEXCOUNT', RECORDAT, low, high)
`

/** ARGV: a query as JSON: kind, of, from, until, after, latest, limit. */
export const listRecords = `${give}${stretch}
local given = {}
if query.after then
  local last = kept(RECORD, recordName(query.kind, query.after))
  if not last then return given end
  local place = '(' .. prefix .. APART .. padded(last.t) .. APART .. query.after
  if query.latest then
    if not query['until'] or last.t < query['until'] then high = place end
  elseif not query.from or last.t >= query.from then
    low = place
  end
end
local members
if query.latest then members = call('ZREVRANGEBYLEX', RECORDAT, high, low, 'LIMIT', 0, query.limit)
else members = call('ZRANGEBYLEX', RECORDAT, low, high, 'LIMIT', 0, query.limit) end
for _, member in ipairs(members) do give(query.kind, string.sub(member, #prefix + 19), given) end
return given
`

/**
 * ARGV: kind, id, row as JSON, sealed, the wrapped key of its contact. 0 when the version kept is not one below the row's, its contact is unknown or nameless, or
 * that is not its key.
 */
export const putRecord = `
local name, row = recordName(ARGV[1], ARGV[2]), cjson.decode(ARGV[3])
local before = kept(RECORD, name)
if (before and before.v or 0) ~= row.v - 1 then return 0 end
if row.c ~= '' and (call('HGET', KEY, row.c) ~= ARGV[5] or call('SISMEMBER', NAMELESS, row.c) == 1) then return 0 end
dropRecord(name)
keep(RECORD, name, row)
call('HSET', RECORDBODY, name, ARGV[4])
for _, member in ipairs(recordPlaces(name, row)) do call('ZADD', RECORDAT, 0, member) end
return 1
`
