import { Cluster, type ClusterOptions, Redis, type RedisOptions } from 'ioredis'
import { StoreError } from '../../shared/errors.ts'
import type { RedisAddress } from './address.ts'
import type { Client } from './run.ts'

/** A command that was not answered by then has failed, milliseconds. */
const commandLimit = 6000
const connectLimit = 5000
/** Attempts to connect before what waits is given up: five seconds, longer than a restart takes. */
const attempts = 6

/** How every connection of ours is made. */
const connection: RedisOptions = {
  // Every server and provider speaks it, and it needs no greeting.
  protocol: 2,
  maxRetriesPerRequest: attempts,
  retryStrategy: (times) => Math.min(50 * 2 ** times, 2000),
  commandTimeout: commandLimit,
  connectTimeout: connectLimit,
  disableClientInfo: true,
  // A master that was put back to a replica refuses to write: the command is for the one in its place.
  reconnectOnError: (error) => (error.message.startsWith('READONLY') ? 2 : false),
  failoverDetector: true,
}

/** Connects to the server, or to the whole cluster when it belongs to one. Rejects with `StoreError` `store:open`. */
export async function connect({ server }: RedisAddress): Promise<Client> {
  const single = new Redis({ ...connection, ...server, lazyConnect: true })
  // Heard so that the library does not print it; what fails because of it rejects.
  single.on('error', () => undefined)
  try {
    await single.connect()
    if (!/^cluster_enabled:1/m.test(await single.info('cluster'))) return single
    const cluster = await connectCluster(server)
    single.disconnect()
    return cluster
  } catch (error) {
    single.disconnect()
    const tried = `reach Redis at ${server.host}:${server.port}: is it running, and is the password right?`
    throw new StoreError('store:open', tried, error)
  }
}

async function connectCluster(server: RedisAddress['server']): Promise<Cluster> {
  let opened = false
  // A cluster that was there comes back; one that never was is a mistake to be told of.
  const clusterRetryStrategy = (times: number) => (opened || times < attempts ? Math.min(50 * 2 ** times, 2000) : null)
  const cluster = clusterOf(server, { redisOptions: connection, clusterRetryStrategy })
  await cluster.connect()
  opened = true
  return cluster
}

/** A client of a cluster that connects when it is first used. */
function clusterOf({ host = '', port = 0, ...rest }: RedisAddress['server'], options: ClusterOptions): Cluster {
  const redisOptions = { ...options.redisOptions, ...rest }
  const cluster = new Cluster([{ host, port }], { ...options, redisOptions, lazyConnect: true })
  cluster.on('error', () => undefined)
  return cluster
}

/**
 * A client for one request: it connects when it is first used, by the fewest round trips, and is not worth waiting for when
 * nobody answers.
 */
export function connectBriefly({ server }: RedisAddress, isCluster: boolean): Client {
  const brief: RedisOptions = {
    ...connection,
    maxRetriesPerRequest: 1,
    enableReadyCheck: false,
    retryStrategy: () => 100,
  }
  if (isCluster)
    return clusterOf(server, { redisOptions: brief, enableReadyCheck: false, clusterRetryStrategy: () => null })
  const client = new Redis({ ...brief, ...server, lazyConnect: true })
  client.on('error', () => undefined)
  return client
}

/** Ends a connection: what was sent is answered first, where somebody answers. */
export async function hangUp(client: Client): Promise<void> {
  if (client.status === 'ready') await client.quit().catch(() => undefined)
  client.disconnect()
}
