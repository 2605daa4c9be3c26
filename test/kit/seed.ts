import fc from 'fast-check'

/**
 * Properties draw the same cases in every run, so that whether a change lands is not a matter of luck; `PUENTE_SEED=random` draws others,
 * `PUENTE_SEED=123` those of a run that failed. fast-check prints the seed of a failure.
 */
const wanted = process.env.PUENTE_SEED
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted ?? 20_261_125) })
