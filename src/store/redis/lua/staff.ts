const account = `
local function account(id)
  local login = id and call('HGET', LOGINOF, id)
  return login and { id, login, call('HGET', STAFF, id) } or false
end
`

/** ARGV: id, login, sealed. 1, or 0 when another account has the login. The same account sent again is no other. */
export const addStaff = `
if call('HSETNX', LOGIN, ARGV[2], ARGV[1]) == 0 then
  return call('HGET', LOGIN, ARGV[2]) == ARGV[1] and 1 or 0
end
call('HSET', LOGINOF, ARGV[1], ARGV[2])
call('HSET', STAFF, ARGV[1], ARGV[3])
call('RPUSH', STAFFORDER, ARGV[1])
return 1
`

/** ARGV: id, login, sealed. 0 when another account has the login; an unknown id changes nothing. */
export const updateStaff = `
local holder, login = call('HGET', LOGIN, ARGV[2]), call('HGET', LOGINOF, ARGV[1])
if holder and holder ~= ARGV[1] then return 0 end
if not login then return 1 end
call('HDEL', LOGIN, login)
call('HSET', LOGIN, ARGV[2], ARGV[1])
call('HSET', LOGINOF, ARGV[1], ARGV[2])
call('HSET', STAFF, ARGV[1], ARGV[3])
return 1
`

/** ARGV: login. */
export const staffByLogin = `${account} return account(call('HGET', LOGIN, ARGV[1]))`

/** ARGV: id. */
export const staffById = `${account} return account(ARGV[1])`

/** Every account in the order they were added. */
export const allStaff = `${account}
local given = {}
for _, id in ipairs(call('LRANGE', STAFFORDER, 0, -1)) do given[#given + 1] = account(id) end
return given
`

/** ARGV: staff id. */
export const endSessions = `
local all = call('HGETALL', SESSION)
for i = 1, #all, 2 do
  if cjson.decode(all[i + 1]).staffId == ARGV[1] then call('HDEL', SESSION, all[i]) end
end
`
