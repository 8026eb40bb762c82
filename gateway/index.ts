// The front door of the gateway room.
export { type Config, type Environment, toConfig } from './config/config.ts';
export { readSecrets, type Secrets } from './config/secrets.ts';
export { readUnitFile } from './config/unit-file.ts';
export { type Gateway, startGateway } from './gateway.ts';
export { jsonLog, type Log } from './log.ts';
export { type Ready, runGateway } from './run.ts';
export { type InitOptions, initUnit } from './unit-init.ts';
export { VERSION } from './version.ts';
