import { calmRank, ranks } from '../../../core/cases/facets.ts'

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
 * A filter as JSON: statuses, parts (what the parts of a member must be, by their number), due, opened, and whether put off at a moment.
 * `scan` gives what stands before the parts of each member of a status that fits, in the order of the list, until `take` says it is enough.
 */
const scan = `
local query = cjson.decode(ARGV[1])
local kind, command = 'q:', 'ZRANGEBYLEX'
if query.latest then kind, command = 'l:', 'ZREVRANGEBYLEX' end

local function partsOf(rest)
  local parts = {}
  for part in string.gmatch(rest .. APART, '(.-)' .. APART) do parts[#parts + 1] = part end
  return parts
end

local function fits(time, parts)
  if query.opened and time >= query.opened then return false end
  for _, part in ipairs(query.parts) do if parts[part.at] ~= part.is then return false end end
  if query.snoozed and (tonumber(parts[4]) > query.snoozed.at) ~= query.snoozed.is then return false end
  return not query.due or (parts[5] ~= '' and parts[5] < query.due)
end

local function scan(status, low, high, take)
  local prefix = kind .. status .. ':'
  while true do
    local first, last = low, high
    if query.latest then first, last = high, low end
    local members = call(command, CASELIST, first, last, 'LIMIT', 0, 500)
    for _, member in ipairs(members) do
      local order, time, rest = string.match(string.sub(member, #prefix + 1), '^(%d-(%d%d%d%d%d%d%d%d%d%d%d%d%d%d%d%d)):(.*)$')
      local parts = partsOf(rest)
      if fits(tonumber(time), parts) and take(order .. ':' .. parts[1]) then return end
    end
    if #members < 500 then return end
    if query.latest then high = '(' .. members[500] else low = '(' .. members[500] end
  end
end
`

/** ARGV: a filter as JSON, with latest, after, limit. Each status has its own stretch of CASELIST, already in order; only the rows given are read. */
export const listCases = `${give}${scan}
local found, given, beyond = {}, {}, nil
if query.after then
  local last = kept(CASE, query.after)
  if not last then return given end
  beyond = (query.latest and '' or last.r) .. padded(last.t) .. ':' .. query.after
end
for _, status in ipairs(query.statuses) do
  local low, high, count = '[' .. kind .. status .. ':', '(' .. kind .. status .. ';', 0
  if beyond and query.latest then high = '(' .. kind .. status .. ':' .. beyond
  elseif beyond then low = '(' .. kind .. status .. ':' .. beyond .. PAST end
  if query.limit > 0 then
    scan(status, low, high, function(order)
      found[#found + 1] = order
      count = count + 1
      return count >= query.limit
    end)
  end
end
table.sort(found, function(a, b) if query.latest then return a > b end return a < b end)
for i = 1, math.min(#found, query.limit) do
  local id = string.match(found[i], ':(.*)$')
  give(id, kept(CASE, id), given)
end
return given
`

/** ARGV: a filter as JSON. */
export const countCases = `${scan}
local count = 0
for _, status in ipairs(query.statuses) do
  scan(status, '[' .. kind .. status .. ':', '(' .. kind .. status .. ';', function() count = count + 1 end)
end
return count
`

/** ARGV: the moment. How many wait, and how many of them are urgent or were before it. */
export const waiting = `
local prefix = 'q:waiting:'
local ahead = call('ZLEXCOUNT', CASELIST, '[' .. prefix, '(' .. prefix .. '${calmRank}')
for rank = ${calmRank}, ${ranks - 1} do
  ahead = ahead + call('ZLEXCOUNT', CASELIST, '[' .. prefix .. rank, '(' .. prefix .. rank .. padded(tonumber(ARGV[1])))
end
return { call('ZLEXCOUNT', CASELIST, '[' .. prefix, '(q:waiting;'), ahead }
`
