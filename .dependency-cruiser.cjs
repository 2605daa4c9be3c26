/** The walls between folders (docs/design/README.md). Each rule is one sentence of the design. */
const only = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to: { path: '^(src|flows|locales|test|scripts|node_modules)', pathNot: to } })

module.exports = {
  forbidden: [
    { name: 'no-circles', comment: 'A circle means two files are one thing.', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'declared', comment: 'Only packages that package.json declares.', severity: 'error', from: { path: '^(src|flows)' }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('core', { path: '^src/core' }, ['^src/core', '^locales/es/common.json', '^node_modules/xstate'], 'core is pure: itself and xstate.'),
    only('flows', { path: '^flows' }, ['^flows', '^src/core', '^node_modules/xstate'], 'flows know core words and xstate.'),
    only('shared', { path: '^src/shared' }, ['^src/shared', '^src/core/vocabulary', '^locales', '^node_modules/i18next'], 'shared stands on the vocabulary.'),
    only('limits', { path: '^src/limits' }, ['^src/limits', '^src/shared', '^node_modules/hono'], 'limits are figures and counting.'),
    only('knowledge', { path: '^src/knowledge' }, ['^src/knowledge', '^src/core', '^src/shared', '^node_modules/zod'], 'knowledge turns facts into answers.'),
    only('cards', { path: '^src/cards' }, ['^src/cards', '^src/core', '^src/shared', '^node_modules/(satori|@resvg|pdfkit|uqr|upng-js)'], 'cards put what is known on pictures and paper.'),
    only('nlu', { path: '^src/nlu' }, ['^src/nlu', '^src/core', '^src/shared', '^node_modules/zod'], 'understanding knows words only.'),
    only('turn', { path: '^src/turn' }, ['^src/turn', '^src/core', '^src/shared', '^src/limits', '^src/store/store.ts', '^src/nlu/(understander|listener).ts'], 'a turn knows ports, not implementations.'),
    only('delivery', { path: '^src/delivery' }, ['^src/delivery', '^src/core/vocabulary', '^src/shared', '^src/store/store.ts', '^src/channels/channel.ts'], 'delivery knows ports, not implementations.'),
    only('reports', { path: '^src/reports' }, ['^src/reports', '^src/core'], 'reports are computed: rows in, tables out.'),
    only('staff', { path: '^src/staff' }, ['^src/staff', '^src/core', '^src/reports', '^src/shared', '^src/limits', '^src/store/store.ts', '^locales', '^node_modules/(hono|zod|@noble|@simplewebauthn|otpauth|uqr|write-excel-file|d3-[a-z]+|@types/d3-[a-z]+)'], 'the console knows ports, not implementations.'),
    only('store', { path: '^src/store' }, ['^src/store', '^src/core', '^src/shared', '^src/limits', '^node_modules/(zod|ioredis|@noble)'], 'a store knows its port and the vocabulary.'),
    only('channel', { path: '^src/channels' }, ['^src/channels', '^src/core', '^src/shared', '^src/limits', '^node_modules/(grammy|@grammyjs|whatsapp-web\\.js|puppeteer|hono|zod)'], 'a channel knows its port, the vocabulary and its library.'),
    { name: 'no-sibling-channels', comment: 'A channel never imports another.', severity: 'error', from: { path: '^src/channels/([^/]+)/' }, to: { path: '^src/channels/[^/]+/', pathNot: '^src/channels/$1/' } },
    { name: 'no-sibling-stores', comment: 'A store never imports another.', severity: 'error', from: { path: '^src/store/([^/]+)/' }, to: { path: '^src/store/[^/]+/', pathNot: '^src/store/$1/' } },
    { name: 'nobody-imports-entry', severity: 'error', from: { path: '^(src|flows)', pathNot: '^src/entry' }, to: { path: '^src/entry' } },
    { name: 'node-at-the-edge', comment: 'node:* only where the Workers runtime never comes.', severity: 'error', from: { path: '^(src|flows)', pathNot: '^src/(entry|store/sqlite|store/master-key|store/node-cipher|store/sealed-file|store/tombstone-file|store/redis/backup|channels/whatsapp-web)' }, to: { dependencyTypes: ['core'] } },
    { name: 'no-disk-in-workers', comment: 'What the Worker reaches keeps nothing on a disk and draws nothing.', severity: 'error', from: { path: '^src/entry/worker' }, to: { path: '^src/(store/(sqlite|master-key|node-cipher|sealed-file|tombstone-file|redis/backup)|channels/whatsapp-web|cards/|entry/(node|puente|prometheus|redrawing|redraw-thread|native-scrypt|bound-server|open-store|load-knowledge|assets|drawing|lazy-cards|lazy-posters))|^node_modules/(satori|@resvg|pdfkit|upng-js|prom-client|@hono/node-server)', pathNot: '^src/cards/checklist', reachable: true } },
    { name: 'whatsapp-web-apart', comment: 'The library and its browser live in a process of their own; nobody else loads them.', severity: 'error', from: { path: '^(src|flows)', pathNot: '^src/channels/whatsapp-web/child' }, to: { path: '^(node_modules/(whatsapp-web\\.js|puppeteer)|src/channels/whatsapp-web/child)' } },
    { name: 'test-stays-out', severity: 'error', from: { path: '^(src|flows)' }, to: { path: '^(test|scripts)' } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsConfig: { fileName: 'tsconfig.json' }, tsPreCompilationDeps: true, enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] } },
}
