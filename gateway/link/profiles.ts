/** How a kind of line is used: what keeps it alive, and how patiently it is dialled. All times in milliseconds. */
export interface LinkProfile {
  /** Silence after which a ping is sent. 0: never, on a line that is paid by volume; TCP and the next message find a dead link. */
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
}

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
  },
  bgan: {
    keepAliveMs: 0,
    silenceMs: 60_000,
    connectMs: 45_000,
    handshakeMs: 45_000,
    backoffMinMs: 5_000,
    backoffMaxMs: 900_000,
    acknowledgeMs: 100,
    documentOctets: 1_048_576,
    bitsPerSecond: 128_000,
  },
} as const satisfies Record<string, LinkProfile>;

export type ProfileName = keyof typeof profiles;
export const profileNames = Object.keys(profiles) as [ProfileName, ...ProfileName[]];
