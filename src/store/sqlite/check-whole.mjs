/**
 * A thread that reads every page of a database and says whether it is whole: `true`, or the error's number in SQLite. It is no TypeScript,
 * because a thread would load what takes types away for these few lines.
 */
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

const corrupt = 11

function check() {
  try {
    const db = new DatabaseSync(workerData, { readOnly: true, timeout: 5000 })
    const [row] = db.prepare('pragma integrity_check(1)').all()
    db.close()
    return row?.integrity_check === 'ok' || corrupt
  } catch (error) {
    return error?.errcode ?? corrupt
  }
}

parentPort.postMessage(check())
