import { calmRank, ranks } from '../../../core/cases/facets.ts'
import { blockSize } from './words.ts'

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
 * A filter as JSON: statuses, words, parts (what the parts of a member must be, by their number), due, opened, and whether put off at a
 * moment. `scan` gives what stands before the parts of each member of a status that fits, in the order of the list, until `take` says it
 * is enough.
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

local function fits(parts)
  for _, part in ipairs(query.parts) do if parts[part.at] ~= part.is then return false end end
  if query.opened and tonumber(parts[6]) >= query.opened then return false end
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
      local order, rest = string.match(string.sub(member, #prefix + 1), '^(%d+):(.*)$')
      local parts = partsOf(rest)
      if fits(parts) and take(order .. ':' .. parts[1]) then return end
    end
    if #members < 500 then return end
    if query.latest then high = '(' .. members[500] else low = '(' .. members[500] end
  end
end
`

/** Gives the ids of the cases that have all the words and fit, latest first, until `take` says it is enough. Needs `scan`. */
const search = `
local wanted = {}
for _, status in ipairs(query.statuses) do wanted[status] = true end

local function inBlock(block)
  local fields, hits, places = {}, {}, {}
  for i, word in ipairs(query.words) do fields[i] = block .. ':' .. word end
  for _, cases in ipairs(call('HMGET', WORD, unpack(fields))) do
    if not cases then return places end
    for i = 1, #cases do
      local place = string.byte(cases, i)
      hits[place] = (hits[place] or 0) + 1
      if hits[place] == #query.words then places[#places + 1] = place end
    end
  end
  table.sort(places, function(a, b) return a > b end)
  return places
end

local function search(before, take)
  if #query.words == 0 then return end
  local newest = tonumber(call('HGET', META, 'caseseq') or '0')
  for block = math.floor(newest / ${blockSize}), 0, -1 do
    for _, place in ipairs(inBlock(block)) do
      local seq = block * ${blockSize} + place
      local id = seq < before and call('HGET', CASESEQ, seq)
      local row = id and kept(CASE, id)
      if row and wanted[row.s] and fits(partsOfCase(id, row)) and take(id, row) then return end
    end
  end
end
`

/** ARGV: a filter as JSON, with latest, after, limit. Each status has its own stretch of CASELIST, already in order; only the rows given are read. */
export const listCases = `${give}${scan}
local found, given, beyond = {}, {}, nil
if query.after then
  local last = kept(CASE, query.after)
  if not last then return given end
  beyond = (query.latest and padded(last.n) or last.r .. padded(last.t)) .. ':' .. query.after
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

/** ARGV: a filter as JSON, with words, after, limit. */
export const findCases = `${give}${scan}${search}
local given, count, before = {}, 0, math.huge
if query.after then
  local last = kept(CASE, query.after)
  if not last then return given end
  before = last.n
end
if query.limit == 0 then return given end
search(before, function(id, row)
  give(id, row, given)
  count = count + 1
  return count >= query.limit
end)
return given
`

/** ARGV: a filter as JSON. */
export const countCases = `${scan}${search}
local count = 0
local function add() count = count + 1 end
if query.words then
  search(math.huge, add)
  return count
end
for _, status in ipairs(query.statuses) do scan(status, '[' .. kind .. status .. ':', '(' .. kind .. status .. ';', add) end
return count
`

/** ARGV: how many. Cases kept before lists were in CASELIST: those in QUEUE, longest open first. */
export const unlistedCases = `${give}
local found, given = {}, {}
for _, member in ipairs(call('ZRANGEBYLEX', QUEUE, '[l:', '(l;')) do
  found[#found + 1] = string.match(member, '^l:%a+:(%d+:[^|]*)')
end
table.sort(found)
for i = 1, math.min(#found, tonumber(ARGV[1])) do
  local id = string.match(found[i], ':(.*)$')
  local row = kept(CASE, id)
  if row then give(id, row, given) end
end
return given
`

/** ARGV: id, row as JSON, words as JSON. Nothing when the case changed meanwhile. */
export const relistCase = `
local id, row = ARGV[1], cjson.decode(ARGV[2])
local before = kept(CASE, id)
if not before or before.v ~= row.v then return end
unlist(id, before)
numbered(id, row, before)
keep(CASE, id, row)
list(id, row)
local latest = call('HGET', MINE.contact, 'latest')
if not latest or kept(CASE, latest).n <= row.n then call('HSET', MINE.contact, 'latest', id) end
addWords(MINE, cjson.decode(ARGV[3]))
for _, member in ipairs(call('ZRANGE', QUEUE, 0, -1)) do
  if string.find(member, ':' .. id .. '|', 1, true) then call('ZREM', QUEUE, member) end
end
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
