/** What tells the time: the wall clock, which anybody may set, and milliseconds that only go on. */
export interface SystemClock {
  wall: () => Date;
  monotonic: () => number;
}

/** The clocks of this machine. */
export const systemClock: SystemClock = { wall: () => new Date(), monotonic: () => performance.now() };
