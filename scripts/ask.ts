/** `npm run -s ask`: answers JSON lines from standard input (`-- --jsonl`), or says why one message is read as it is (`-- --why "..."`). */
await (process.argv.includes('--why') ? import('./why/main.ts') : import('../src/entry/ask.ts'))
