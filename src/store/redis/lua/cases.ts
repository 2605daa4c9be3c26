/** What is given of a case: id, row, sealed, the contact's wrapped key. */
const give = `
local function give(id, row, given)
  for _, value in ipairs({ id, call('HGET', CASE, id), call('HGET', CASEBODY, id), call('HGET', KEY, row.c) }) do given[#given + 1] = value end
end
`

/** ARGV: id. */
export const oneCase = `${give}
local row = kept(CASE, ARGV[1])
if not row then return false end
local given = {}
give(ARGV[1], row, given)
return given
`

/**
 * ARGV: a query as JSON: statuses, area, owner, latest, limit. Each status has its own stretch of QUEUE, already in order; the rows
 * themselves are read only for what is given.
 */
export const listCases = `${give}
local query = cjson.decode(ARGV[1])
local kind, command = 'q:', 'ZRANGEBYLEX'
if query.latest then kind, command = 'l:', 'ZREVRANGEBYLEX' end
local found = {}

local function fits(area, owner)
  return (not query.area or query.area == area) and (not query.owner or query.owner == owner)
end

local function collect(status)
  local prefix = kind .. status .. ':'
  local low, high, count = '[' .. prefix, '(' .. kind .. status .. ';', 0
  while count < query.limit do
    local first, last = low, high
    if query.latest then first, last = high, low end
    local members = call(command, QUEUE, first, last, 'LIMIT', 0, 200)
    for _, member in ipairs(members) do
      local order, area, owner = string.match(string.sub(member, #prefix + 1), '^(.-)|(.*)|(.-)$')
      if count < query.limit and fits(area, owner) then
        count = count + 1
        found[#found + 1] = order
      end
    end
    if #members < 200 then return end
    if query.latest then high = '(' .. members[200] else low = '(' .. members[200] end
  end
end

for _, status in ipairs(query.statuses) do collect(status) end
table.sort(found, function(a, b) if query.latest then return a > b end return a < b end)
local given = {}
for i = 1, math.min(#found, query.limit) do
  local id = string.match(found[i], ':(.*)$')
  give(id, kept(CASE, id), given)
end
return given
`

/** ARGV: the padded moment. How many wait, and how many of them are urgent or were before it. */
export const waiting = `
local all = call('ZLEXCOUNT', QUEUE, '[q:waiting:', '(q:waiting;')
return { all, call('ZLEXCOUNT', QUEUE, '[q:waiting:', '(q:waiting:1' .. padded(tonumber(ARGV[1]))) }
`
