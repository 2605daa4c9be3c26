import { freePort, startChildServer } from '../kit/child-server.ts'
import { type Measurement, percentile } from './measurement.ts'

const times = 5

/** From starting the process to its first healthy answer, on a data folder that exists: the middle of five. */
export async function measureStart(data: string): Promise<Measurement[]> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const server = await startChildServer({ data, port: await freePort() })
    taken.push(server.startedIn)
    await server.kill()
  }
  return [{ name: 'start to healthy', unit: 'ms', ours: percentile(taken, 0.5), limit: 2000, peer: null }]
}
