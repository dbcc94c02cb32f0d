import * as fc from 'fast-check';

// The same cases in every run: a test must not pass or fail by luck. `STANDBY_SEED=1234` looks at others.
fc.configureGlobal({seed: Number(process.env.STANDBY_SEED ?? 20_240_311)});

export {fc};
