/** How a kind of line is used: what keeps it alive, and how patiently it is dialled. All times in milliseconds. */
export interface LinkProfile {
  /** Silence after which a ping is sent. 0: never. On a line that is paid by volume seldom, but some time: a NAT forgets a silent connection, and whoever is behind it would never know. */
  keepAliveMs: number;
  /** Silence after a ping or delivery after which the link counts as dead. */
  silenceMs: number;
  /** How long dialling, TLS, upgrade and Hello may take. */
  connectMs: number;
  /** How long somebody who dials in has to prove who it is and to ask for a link: six ways there and back of the slowest line that partners may have. */
  handshakeMs: number;
  /** First and longest wait before dialling again (full jitter between 0 and the wait). */
  backoffMinMs: number;
  backoffMaxMs: number;
  /** How long an acknowledgement may wait for a delivery to ride along with. */
  acknowledgeMs: number;
  /** Octets of a document up to which it is fetched unasked; of a larger one an officer decides. */
  documentOctets: number;
  /** What such a line carries, bits a second: for the time that is told beforehand, and for how much of a document is asked for before it was measured. */
  bitsPerSecond: number;
  /** Least time between two offers of checkpoints to one partner, while messages pass and while the line is idle. 0: as soon as there is something to say. */
  logAwakeMs: number;
  logIdleMs: number;
  /** Octets that all links together are meant to take in a day and in a month (UTC), both ways. 0: nobody counts. An alarm tells; nothing is held back. */
  dailyOctets: number;
  monthlyOctets: number;
}

const HOUR_MS = 3_600_000;

/** What does not matter where volume costs nothing. */
const unmetered = { logAwakeMs: 0, logIdleMs: 0, dailyOctets: 0, monthlyOctets: 0 };

/** Profiles by name: terrestrial fibre, mobile, geostationary VSAT (600 ms there and back), BGAN (paid by volume). */
export const profiles = {
  fibre: {
    keepAliveMs: 30_000,
    silenceMs: 15_000,
    connectMs: 10_000,
    handshakeMs: 20_000,
    backoffMinMs: 500,
    backoffMaxMs: 60_000,
    acknowledgeMs: 10,
    documentOctets: 2_147_483_648,
    bitsPerSecond: 10_000_000,
    ...unmetered,
  },
  '3g': {
    keepAliveMs: 60_000,
    silenceMs: 30_000,
    connectMs: 20_000,
    handshakeMs: 20_000,
    backoffMinMs: 1_000,
    backoffMaxMs: 120_000,
    acknowledgeMs: 25,
    documentOctets: 268_435_456,
    bitsPerSecond: 1_000_000,
    ...unmetered,
  },
  vsat: {
    keepAliveMs: 120_000,
    silenceMs: 45_000,
    connectMs: 30_000,
    handshakeMs: 30_000,
    backoffMinMs: 2_000,
    backoffMaxMs: 300_000,
    acknowledgeMs: 50,
    documentOctets: 67_108_864,
    bitsPerSecond: 256_000,
    ...unmetered,
  },
  bgan: {
    keepAliveMs: HOUR_MS,
    silenceMs: 60_000,
    connectMs: 45_000,
    handshakeMs: 45_000,
    backoffMinMs: 5_000,
    backoffMaxMs: 900_000,
    acknowledgeMs: 100,
    documentOctets: 1_048_576,
    bitsPerSecond: 128_000,
    // A history that was rewritten is found a day later at the most; with every message it would cost as much as a message.
    logAwakeMs: HOUR_MS,
    logIdleMs: 24 * HOUR_MS,
    dailyOctets: 2_000_000,
    monthlyOctets: 40_000_000,
  },
} as const satisfies Record<string, LinkProfile>;

export type ProfileName = keyof typeof profiles;
export const profileNames = Object.keys(profiles) as [ProfileName, ...ProfileName[]];

/** How a line is used of which each end is of another kind: what either end asks to be patient or sparing about. */
export function together(here: LinkProfile, there: LinkProfile): LinkProfile {
  const longer = (name: keyof LinkProfile) => Math.max(here[name], there[name]);
  return {
    keepAliveMs: here.keepAliveMs === 0 || there.keepAliveMs === 0 ? 0 : longer('keepAliveMs'),
    silenceMs: longer('silenceMs'),
    connectMs: longer('connectMs'),
    handshakeMs: longer('handshakeMs'),
    backoffMinMs: longer('backoffMinMs'),
    backoffMaxMs: longer('backoffMaxMs'),
    acknowledgeMs: longer('acknowledgeMs'),
    documentOctets: Math.min(here.documentOctets, there.documentOctets),
    bitsPerSecond: Math.min(here.bitsPerSecond, there.bitsPerSecond),
    logAwakeMs: longer('logAwakeMs'),
    logIdleMs: longer('logIdleMs'),
    // What the other end pays for is counted there.
    dailyOctets: here.dailyOctets,
    monthlyOctets: here.monthlyOctets,
  };
}
